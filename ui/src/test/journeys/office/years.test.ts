// Owns: years side by side, and what a year says about the standard.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { officeDesk } from "../../data/fixture";
import { show } from "../../show";

// A space between cells, as a reader hears it.
const cells = () =>
  [...document.querySelectorAll(".trend tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()).join(" "),
  );

describe("年度の推移", () => {
  it("shows rates, counts or changes, and puts the line that is pressed into the picture", async () => {
    await show("#/trend", officeDesk);
    await waitFor(() => expect(cells()).toHaveLength(3));
    expect(cells()[1]).toBe("人的 12 75.0 80.0 85.0");
    expect(screen.getByRole("img", { name: "計の推移" }).textContent).toContain("90.0");
    await fireEvent.click(screen.getByRole("button", { name: "人的" }));
    expect(screen.getByRole("img", { name: "人的の推移" }).textContent).toContain("85.0");
    await fireEvent.change(screen.getByLabelText("表す値"), { target: { value: "must" } });
    expect(cells()[1]).toBe("人的 12 3 2 1");
    await fireEvent.change(screen.getByLabelText("表す値"), { target: { value: "change" } });
    expect(cells()[1]).toContain("＋2.5（38）");
    const page = document.querySelector("main")?.textContent;
    expect(page).toContain("全ての年度に共通する 36 問によります。");
    expect(page).toContain("令和6年度は、以前の様式から移した値（移行）4 票を含みます。");
    expect(page).toContain("令和6年度は、尺度の設定が最新の年度と異なります。");
    expect(await faults(document.body)).toEqual([]);
  });
  it("asks for the scope that is chosen, and says what was merged and what was split", async () => {
    const fake = await show("#/trend", officeDesk);
    await waitFor(() => expect(cells()).toHaveLength(3));
    await fireEvent.change(screen.getByLabelText("比べる単位"), { target: { value: "section" } });
    await waitFor(() =>
      expect(fake.asked("trend_view").at(-1)).toMatchObject({ by: "section", section: null }),
    );
    await waitFor(() =>
      expect(document.body.textContent).toContain("市民課は、統合前の戸籍課を合わせた値です。"),
    );
    expect(document.body.textContent).toContain("福祉課は、市民課から分かれたため、以前の値がありません。");
    await fireEvent.change(screen.getByLabelText("範囲"), { target: { value: "s:0312" } });
    await waitFor(() =>
      expect(fake.asked("trend_view").at(-1)).toMatchObject({ section: "0312", department: null }),
    );
  });
});

describe("対策基準の見直し", () => {
  it("lists clauses with their reasons, contradictions, wishes and other bodies", async () => {
    await show("#/revision", officeDesk);
    const table = await screen.findByRole("table");
    expect(table.textContent).toContain("ほか 1 問");
    expect(table.textContent).toContain("記録簿がない");
    expect(within(table).getByRole("link").getAttribute("href")).toBe(
      "#/answers/gap/-/-/-/yonezawa-HUM-10-a",
    );
    expect(await faults(document.body)).toEqual([]);
    await fireEvent.click(screen.getByRole("tab", { name: /食い違う/ }));
    expect(screen.getByRole("table").textContent).toContain("同じ所属で○と×");
    expect(screen.getByRole("table").textContent).toContain("2／5 所属");
    await fireEvent.click(screen.getByRole("tab", { name: /意見・要望/ }));
    expect(screen.getByRole("table").textContent).toContain("電子申請");
    await fireEvent.click(screen.getByRole("tab", { name: /他の版/ }));
    expect(screen.getByRole("table").textContent).toContain("仙台市");
    await fireEvent.click(screen.getByRole("tab", { name: /該当なし/ }));
    expect(document.body.textContent).toContain("該当するものはありません。");
  });
});
