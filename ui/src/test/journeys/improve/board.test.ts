// Owns: the board and the register: filters reach the core, many are changed at once, a decision says what to look at.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { show } from "../../show";
import { auditDesk } from "../../data/audit/fixture-audit";
import { desk, officeDesk } from "../../data/fixture";

const rows = () => [...document.querySelectorAll(".board-table tbody tr")];

describe("改善の管理", () => {
  it("shows what is late first, in words, and one open beside", async () => {
    await show("#/board", officeDesk);
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(rows()[0]?.textContent).toContain("25日超過");
    expect(rows()[2]?.textContent).toContain("計画なし");
    await screen.findByRole("heading", { name: /8-0420-01/ });
  });
  it("asks the core for what the filters say", async () => {
    const fake = await show("#/board", officeDesk);
    await fireEvent.change(await screen.findByLabelText("課"), { target: { value: "u0312" } });
    await waitFor(() => expect(rows()).toHaveLength(2));
    await fireEvent.input(screen.getByLabelText("さがす"), { target: { value: "宛先" } });
    await waitFor(() =>
      expect(fake.asked("board_view").at(-1)).toEqual({
        unit: "u0312",
        department: "",
        source: "",
        state: "open",
        year: null,
        text: "宛先",
      }),
    );
  });
  it("changes all that are chosen by one request", async () => {
    const fake = await show("#/board", officeDesk);
    await fireEvent.click(await screen.findByRole("checkbox", { name: "表のすべてを選ぶ" }));
    const bulk = await screen.findByRole("group", { name: "選んだものをまとめて変える" });
    expect(bulk.textContent).toContain("2 件を選んでいます");
    await fireEvent.click(within(bulk).getByRole("button", { name: "期限を変える" }));
    const dialog = await screen.findByRole("dialog");
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    expect(fake.asked("board_due")).toEqual([]);
    const type = (label: string, value: string) =>
      fireEvent.input(within(dialog).getByLabelText(new RegExp(label)), { target: { value } });
    await type("期限", "2026-12-28");
    await type("変更の理由", "納入が遅れた。");
    await type("承認した人", "統括責任者");
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    await waitFor(() =>
      expect(fake.asked("board_due")).toEqual([
        {
          measures: ["0420:8-0420-01", "m2"],
          due_on: "2026-12-28",
          reason: "納入が遅れた。",
          approver: "統括責任者",
        },
      ]),
    );
  });
  it("makes the plan of a finding that has none", async () => {
    await show("#/board", officeDesk);
    await fireEvent.click(await screen.findByRole("button", { name: "監8-03-F01" }));
    await fireEvent.click(await screen.findByRole("button", { name: "改善計画を作る" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).queryByLabelText(/発生源の番号/)).toBeNull();
  });
  it("leaves moves to the follow-up in an audit, and checks to the office", async () => {
    await show("#/board", auditDesk);
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(screen.queryByRole("button", { name: "改善を作る" })).toBeNull();
    await show("#/board", desk);
    await fireEvent.click(await screen.findByRole("button", { name: "改8-0312-01" }));
    await screen.findByRole("button", { name: "措置済にする" });
    expect(screen.queryByRole("button", { name: "効果の確認" })).toBeNull();
  });
  it("gives the reminders as a text", async () => {
    await show("#/board", officeDesk);
    await fireEvent.click(await screen.findByRole("button", { name: "期限の確認" }));
    const dialog = await screen.findByRole("dialog");
    const text = await within(dialog).findByLabelText(/課への文/);
    expect(text).toHaveProperty("value", "高齢福祉課　御中");
  });
});

describe("例外措置", () => {
  it("says who applies and approves by which clause, and what to look at after a decision", async () => {
    const fake = await show("#/register", officeDesk);
    await screen.findByText(/承認：最高情報セキュリティ責任者（根拠：7.4\(1\)）/);
    await fireEvent.click(screen.getByRole("button", { name: "決定を記録する" }));
    const dialog = await screen.findByRole("dialog");
    const type = (label: RegExp, value: string) =>
      fireEvent.input(within(dialog).getByLabelText(label), { target: { value } });
    await type(/^承認者(?!の)/, "副市長　大野 健一");
    await type(/^決定日/, "2026-06-20");
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    await waitFor(() => expect(fake.asked("exception_decide")).toHaveLength(1));
    await screen.findByText("記録しました。次の点を確かめてください。");
  });
});
