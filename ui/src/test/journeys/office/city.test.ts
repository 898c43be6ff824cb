// Owns: the body at a glance: status and reminder, heat map down to an answer, correction, papers.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { officeDesk } from "../../data/fixture";
import { faults } from "../../axe";
import { show } from "../../show";

const press = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }));

describe("提出状況", () => {
  it("shows those that are missing first, and the others one press away", async () => {
    await show("#/status", officeDesk);
    const rows = () =>
      [...document.querySelectorAll(".status-table tbody tr")].map((row) => row.textContent ?? "");
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]).toContain("6 日超過");
    expect(rows()[1]).toContain("理由が空です。");
    await press("tab", /全て/);
    expect(rows()).toHaveLength(4);
    expect(rows()[3]).toContain("今年度で廃止");
    expect(rows().some((row) => row.includes("1/1") && row.includes("Excel 1 票"))).toBe(true);
    await press("tab", /確認のお願い/);
    expect(document.body.textContent).toContain("誤りとは限りません");
  });
  it("copies the text that reminds a department", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
    await show("#/status", officeDesk);
    await fireEvent.click(await screen.findByRole("button", { name: "督促の文を作る" }));
    const dialog = await screen.findByRole("dialog");
    await fireEvent.change(within(dialog).getByLabelText("宛先"), { target: { value: "市民生活部" } });
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.click(within(dialog).getByRole("button", { name: "文を写し取る" }));
    await waitFor(() => expect(writeText).toHaveBeenCalledWith("市民生活部　各所属長　様\n・市民課"));
    expect(dialog.textContent).toContain("写し取りました");
    vi.unstubAllGlobals();
  });
});

describe("集計", () => {
  it("opens a department, switches to counts by T, and leads from a cell to its answers", async () => {
    const fake = await show("#/city", officeDesk);
    await fireEvent.click(await screen.findByRole("button", { name: "市民生活部" }));
    await waitFor(() => expect(fake.asked("city_view").at(-1)).toMatchObject({ open: ["市民生活部"] }));
    expect(await screen.findByRole("rowheader", { name: "保険年金課" })).toBeTruthy();
    const page = document.querySelector("main")?.textContent;
    expect(page).toContain("令和7年度は、以前の様式から移した値（移行）4 票を含みます。");
    expect(page).toContain("代行入力 1 票を含みます。");
    expect(page).toContain("事務局訂正 1 件");
    const cell = () => document.querySelector(".heat .section td a");
    expect(cell()?.textContent).toContain("86");
    await fireEvent.keyDown(document.body, { key: "t" });
    expect(cell()?.textContent).toContain("37/43");
    expect(cell()?.getAttribute("href")).toBe("#/answers/gap/-/0312/-/-");
  });
  it("asks for exactly the answers of the figure", async () => {
    const fake = await show("#/answers/gap/-/0312/OUT/-", officeDesk);
    await waitFor(() =>
      expect(fake.asked("city_find").at(-1)).toMatchObject({
        answers: "gap",
        department: null,
        section: "0312",
        domain: "OUT",
        item: null,
      }),
    );
    const links = await screen.findAllByRole("link", { name: "市民課" });
    expect(links[0]?.getAttribute("href")).toBe("#/submission/r1");
    const [sent, corrected] = [...document.querySelectorAll(".answers-behind tbody tr")];
    expect(sent?.textContent).not.toContain("訂正：");
    expect(corrected?.textContent).toContain("代行入力");
    expect(corrected?.textContent).toMatch(
      /届いた内容：未実施　申出：保険年金課長　佐藤　一　訂正：高橋　直人/,
    );
    await press("radio", "必須未実施");
    await waitFor(() => expect(fake.asked("city_find").at(-1)).toMatchObject({ answers: "must_open" }));
  });
});

describe("事務局訂正", () => {
  it("is refused without a word and a reason, then recorded", async () => {
    const fake = await show("#/answers/gap/-/-/-/-", officeDesk);
    const buttons = await screen.findAllByRole("button", { name: /^訂正する/ });
    await fireEvent.click(buttons[0] as HTMLElement);
    const dialog = await screen.findByRole("dialog");
    await fireEvent.click(within(dialog).getByRole("radio", { name: "実施" }));
    const form = dialog.querySelector("form") as HTMLFormElement;
    await fireEvent.submit(form);
    expect(fake.asked("correction_save")).toEqual([]);
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.input(within(dialog).getByLabelText(/誰の申出か/), { target: { value: "市民課長" } });
    await fireEvent.input(within(dialog).getByLabelText(/訂正の理由/), {
      target: { value: "記録があった。" },
    });
    await fireEvent.submit(form);
    await waitFor(() =>
      expect(fake.asked("correction_save")).toEqual([
        {
          reception: "r1",
          item: "kakuu-OUT-03-a",
          field: "value",
          value: "yes",
          reason: "記録があった。",
          on_word_of: "市民課長",
        },
      ]),
    );
  });
  it("can be withdrawn where the submission is shown", async () => {
    const fake = await show("#/submission/r1", officeDesk);
    await fireEvent.click(await screen.findByRole("button", { name: /^訂正を取り下げる/ }));
    await waitFor(() => expect(fake.asked("correction_withdraw")).toEqual([{ correction: "c1" }]));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^訂正を取り下げる/ })).toBeNull());
  });
});

describe("報告書", () => {
  it("hands over the drafted points line by line and prints again what was written", async () => {
    const fake = await show("#/reports", officeDesk);
    const points = await screen.findByLabelText(/^要点/);
    await waitFor(() => expect((points as HTMLTextAreaElement).value).toBe("必須未実施件数は3件である。"));
    await fireEvent.input(points, { target: { value: "一つ目。\n\n二つ目。" } });
    await press("button", "フォルダーを選ぶ");
    await screen.findByText("点検");
    await press("button", "委員会の資料を書き出す");
    await waitFor(() =>
      expect(fake.asked("city_write")[0]).toMatchObject({
        kinds: ["committee_pdf", "committee_xlsx"],
        points: ["一つ目。", "二つ目。"],
        folder: "t9",
      }),
    );
    await screen.findByRole("heading", { name: "書き出した資料" });
    await fireEvent.click(await screen.findByRole("button", { name: /^同じものをもう一度/ }));
    await waitFor(() => expect(fake.asked("city_again")).toEqual([{ report: "p1", folder: "t9" }]));
  });
});
