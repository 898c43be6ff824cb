// Owns: 基準と点検項目: an edition is chosen, narrowed down, looked into, compared and made into a booklet.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { appliesWords, codeOf, filterOf, everything, isEverything } from "../../../areas/library/library";
import { setLocale } from "../../../l10n/index.svelte";
import { faults } from "../../axe";
import { show } from "../../show";
import { view } from "../../data/fixture-library";
import { officeDesk } from "../../data/fixture";

const rows = () => [...document.querySelectorAll(".lib-row")];
const codes = () => rows().map((row) => row.querySelector(".lib-code")?.textContent);
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const seek = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const tab = async (name: RegExp) => fireEvent.click(await screen.findByRole("tab", { name }));
const open = async () => {
  const shown = await show("#/library", null);
  await screen.findByText(/250 項目のうち 250 項目/);
  return shown;
};

describe("the library", () => {
  it("is reached from the start without a file, and from the office's bar", async () => {
    await show("#/start", null);
    const link = screen.getByRole("link", { name: "基準と点検項目を見る" });
    expect(link.getAttribute("href")).toBe("#/library");
  });
  it("stands in the bar of the office, with the office's own edition marked", async () => {
    await show("#/library", officeDesk);
    const bar = screen.getByRole("navigation", { name: "事務局の画面" });
    const link = within(bar).getByRole("link", { name: "基準と点検項目" });
    expect(link.getAttribute("aria-current")).toBe("page");
    const editions = await screen.findByLabelText<HTMLSelectElement>("団体と版");
    expect([...editions.options].map((one) => one.textContent).join()).toContain("（この案件の版）");
  });
  it("shows fifty items at first and more when asked", async () => {
    await open();
    expect(rows()).toHaveLength(50);
    for (const left of [200, 150, 100, 50]) {
      const name = `続きの 50 件を表示する（残り ${left} 件）`;
      await fireEvent.click(screen.getByRole("button", { name }));
      expect(rows()).toHaveLength(300 - left);
    }
    expect(screen.queryByRole("button", { name: /続きの/ })).toBeNull();
  });
  it("narrows down at once and says how many are left", async () => {
    const shown = await open();
    await choose("領域", "IDP");
    await choose("義務区分", "must_not");
    await seek("言葉でさがす", "パスワード");
    await screen.findByText("250 項目のうち 1 項目");
    expect(codes()).toEqual(["IDP-02-b1"]);
    const last = shown.asked("library_find").at(-1) as { filter: unknown };
    expect(last.filter).toEqual({
      ...filterOf(everything()),
      domain: "IDP",
      level: "must_not",
      text: "パスワード",
    });
    expect(document.querySelector(".lib-question mark")?.textContent).toBe("パスワード");
    await seek("言葉でさがす", "どこにもない");
    expect(await screen.findByText("当てはまるものはありません。")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "絞り込みをやめる" }));
    await screen.findByText("250 項目のうち 250 項目");
    expect(screen.queryByRole("button", { name: "絞り込みをやめる" })).toBeNull();
  });
  it("counts only the answer to the last change", async () => {
    let release = (): void => undefined;
    const waiting = new Promise<void>((done) => (release = done));
    const shown = await open();
    shown.slow.set("library_find", waiting);
    await choose("領域", "HUM");
    await choose("領域", "");
    release();
    await new Promise((done) => setTimeout(done));
    expect(screen.getByText("250 項目のうち 250 項目")).toBeTruthy();
  });
  it("offers only the controls of the domain, and forgets one of another", async () => {
    await open();
    const control = screen.getByLabelText<HTMLSelectElement>("管理コード");
    expect(control.options).toHaveLength(4);
    await choose("管理コード", "IDP-02");
    await choose("領域", "HUM");
    expect(control.value).toBe("");
    expect(control.options).toHaveLength(2);
  });
  it("opens one item with everything that belongs to it", async () => {
    await open();
    const second = rows()[1];
    await fireEvent.click(second ?? document.body);
    expect(second?.getAttribute("aria-expanded")).toBe("true");
    const facts = document.querySelector(".lib-facts")?.textContent ?? "";
    for (const text of [
      "目安1を満たす。",
      "一部だけである。",
      "記録、台帳",
      "情報管理者",
      "「外部媒体」に「はい」のとき",
      "文書・記録を見る、現場を見る",
      "8文字と読んでいる。",
      "kobe-IDP-02-b1（改訂 1）",
    ])
      expect(facts).toContain(text);
    await fireEvent.click(rows()[0] ?? document.body);
    expect(second?.getAttribute("aria-expanded")).toBe("false");
    expect(document.querySelectorAll(".lib-facts")).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });
  it("shows what becomes of each clause and leads to its item", async () => {
    await open();
    await tab(/条文/);
    expect(screen.getByText("目的を示すだけの条項")).toBeTruthy();
    expect(screen.getByText(/条文の文そのものを持ちません/)).toBeTruthy();
    expect(await faults()).toEqual([]);
    await fireEvent.click(screen.getByRole("button", { name: "HUM-03-c2" }));
    await waitFor(() => expect(document.getElementById("lib-kobe-HUM-03-c2")).not.toBeNull());
    expect(document.getElementById("lib-kobe-HUM-03-c2")?.getAttribute("aria-expanded")).toBe("true");
  });
  it("shows the text of a clause where the case holds it", async () => {
    await open();
    await choose("団体と版", "sendai/2026-04");
    await screen.findByText("3 項目のうち 3 項目");
    await tab(/条文/);
    expect(screen.getByText("条文2の文。")).toBeTruthy();
    expect(screen.queryByText(/条文の文そのものを持ちません/)).toBeNull();
  });
  it("leads from what a standard lacks to the comparison over all bodies", async () => {
    await open();
    await tab(/規定なし/);
    expect(screen.getByText("2 件のうち 2 件")).toBeTruthy();
    await choose("領域", "OPS");
    expect(screen.getByText("2 件のうち 1 件")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /NET-01/ })).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: /RPA/ }));
    expect(await screen.findByRole("heading", { name: /OPS-16/ })).toBeTruthy();
    expect(screen.getByText("この団体の基準に規定なし")).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
  it("finds a control by name, marks numbers that differ and goes on to the next", async () => {
    await open();
    await tab(/比較/);
    await seek("対策をさがす", "パスワード");
    expect(await screen.findByRole("heading", { name: /IDP-02/ })).toBeTruthy();
    await waitFor(() => expect(screen.getByText("ほかの団体と違う数字：8文字")).toBeTruthy());
    expect(document.querySelector(".lib-sides mark")?.textContent).toBe("8文字");
    await seek("対策をさがす", "");
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>("対策").options).toHaveLength(3));
    await fireEvent.click(screen.getByRole("button", { name: "次の対策" }));
    expect(await screen.findByRole("heading", { name: /OPS-16/ })).toBeTruthy();
  });
  it("makes a booklet of what is shown, and says when no format is chosen", async () => {
    const shown = await open();
    await choose("領域", "IDP");
    await screen.findByText("250 項目のうち 125 項目");
    await fireEvent.click(screen.getByRole("button", { name: "点検項目集を作る" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByLabelText<HTMLInputElement>("今の絞り込み（125 項目）").checked).toBe(true);
    await fireEvent.click(within(dialog).getByLabelText(/PDF/));
    await fireEvent.click(within(dialog).getByLabelText(/Excel/));
    await fireEvent.click(within(dialog).getByRole("button", { name: "書き出す" }));
    expect(shown.asked("booklet_write")).toEqual([]);
    expect(within(dialog).getByText("PDFかExcelを選んでください。")).toBeTruthy();
    await fireEvent.click(within(dialog).getByLabelText(/PDF/));
    await fireEvent.click(within(dialog).getByRole("button", { name: "書き出す" }));
    expect(await within(dialog).findByText("点検項目集（PDF）")).toBeTruthy();
    expect(shown.asked("booklet_write")[0]).toEqual({
      body: "kobe",
      edition: "2026-04",
      filter: { ...filterOf(everything()), domain: "IDP" },
      with_texts: false,
      formats: ["pdf"],
      folder: null,
    });
    expect(await faults(dialog)).toEqual([]);
  });
  it("offers the text of the clauses where the edition has it", async () => {
    const shown = await open();
    const editions = screen.getByLabelText<HTMLSelectElement>("団体と版");
    await fireEvent.change(editions, { target: { value: "sendai/2026-04" } });
    await screen.findByText("3 項目のうち 3 項目");
    await fireEvent.click(screen.getByRole("button", { name: "点検項目集を作る" }));
    const dialog = await screen.findByRole("dialog");
    const write = () => fireEvent.click(within(dialog).getByRole("button", { name: "書き出す" }));
    await write();
    await within(dialog).findByText("点検項目集（PDF）");
    await fireEvent.click(within(dialog).getByLabelText("設問が根拠とする条項の文も載せる"));
    await write();
    const asked = shown.asked("booklet_write") as { with_texts: boolean }[];
    expect(asked.map((request) => request.with_texts)).toEqual([true, false]);
  });
  it("shows a refusal in the dialog", async () => {
    const shown = await open();
    shown.fail.set("booklet_write", { code: "disk-full", params: { file: "a.pdf", detail: "" } });
    await fireEvent.click(screen.getByRole("button", { name: "点検項目集を作る" }));
    const dialog = await screen.findByRole("dialog");
    await fireEvent.click(within(dialog).getByRole("button", { name: "書き出す" }));
    expect(await within(dialog).findByRole("alert")).toBeTruthy();
  });
  it("puts the focus into the search with /", async () => {
    await open();
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: "/" });
    expect(document.activeElement).toBe(screen.getByLabelText("言葉でさがす"));
  });
});

describe("the words of the library", () => {
  it("name an item without its body, and nothing as everything", () => {
    expect(codeOf("kobe-HUM-01-a")).toBe("HUM-01-a");
    expect(isEverything(everything())).toBe(true);
    expect(isEverything({ ...everything(), text: " " })).toBe(true);
  });
  it("say when an item applies", () => {
    const [item] = view("sendai").items;
    if (!item) throw new Error("no item");
    expect(appliesWords(item)).toBe("");
    const some = { ...item, applies_any: ["P05"], applies_not: ["P01"] };
    expect(appliesWords(some)).toBe("「外部媒体」に「はい」のとき、「個人情報」に「いいえ」のとき");
    setLocale("en");
    expect(appliesWords({ ...item, applies_any: ["P01", "P05"] })).toMatch(/any of/);
  });
});
