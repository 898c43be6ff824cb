// Owns: 記録: order, pages, filter, words for every command and table of the core; checking; erasing in two steps.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { commandWord, placeWord } from "../../areas/journal/journal";
import { hasText, setLocale } from "../../l10n/index.svelte";
import { faults } from "../axe";
import { show } from "../show";
import { desk } from "../data/fixture";
import { unsound } from "../data/fixture-journal";

const rows = () => screen.getAllByRole("row").slice(1);
const cells = (row: HTMLElement | undefined) =>
  [...(row?.children ?? [])].map((cell) => cell.textContent?.trim());
const button = (name: string) => screen.getByRole("button", { name });

describe("the record", () => {
  it("stands newest first, a hundred a page, with who, where and what", async () => {
    await show("#/journal", desk);
    await waitFor(() => expect(rows()).toHaveLength(100));
    expect(cells(rows()[0])).toEqual([
      "240",
      expect.stringContaining("令和8年7月"),
      "岡本 庶務係長",
      "点検票を確定した",
      "okamoto（PC-0312-07）",
    ]);
    expect(screen.getByText("240 件のうち 1 件目から 100 件目")).toBeTruthy();
    expect(button("新しい 100 件").getAttribute("aria-disabled")).toBe("true");
    await fireEvent.click(button("前の 100 件"));
    await fireEvent.click(button("前の 100 件"));
    expect(rows()).toHaveLength(40);
    expect(cells(rows().at(-1))?.slice(0, 4)).toEqual([
      "1",
      expect.any(String),
      "（アプリ）",
      "ファイルを作った",
    ]);
    expect(document.activeElement?.textContent).toContain("201 件目から 240 件目");
  });
  it("narrows to a person by name or title", async () => {
    await show("#/journal", desk);
    await waitFor(() => expect(rows()).toHaveLength(100));
    await fireEvent.input(screen.getByLabelText("人でしぼる"), { target: { value: "庶務" } });
    await waitFor(() => expect(rows()).toHaveLength(48));
    expect(screen.getByText("48 件あります。")).toBeTruthy();
    expect(rows().every((row) => row.textContent?.includes("岡本"))).toBe(true);
    await fireEvent.input(screen.getByLabelText("人でしぼる"), { target: { value: "いない人" } });
    expect(await screen.findByText("当てはまる記録はありません。")).toBeTruthy();
  });
  it("asks the core on until all is read", async () => {
    const fake = await show("#/journal", desk);
    await waitFor(() => expect(rows()).toHaveLength(100));
    expect(fake.asked("journal_list")).toEqual([{ from: null, limit: 1_000 }]);
  });
  it("falls back to the code of a command that it does not know", () => {
    expect(commandWord("answer_set")).toBe("質問に答えた");
    expect(commandWord("of_a_later_version")).toBe("of_a_later_version");
  });
});

const crates = join(import.meta.dirname, "../../../../src-tauri/crates");
const sources = ["app", "store"].flatMap((crate) =>
  readdirSync(join(crates, crate, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".rs"))
    .map((path) => readFileSync(join(crates, crate, "src", path), "utf8").split("#[cfg(test)]")[0] ?? ""),
);
const found = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""))),
];

describe.each(["ja", "en"] as const)("in %s", (locale) => {
  it("every command that the core records has words", () => {
    setLocale(locale);
    const commands = [
      ...found(/\.command(?:_erasing)?\(\s*&?actor,\s*"([a-z_]+)"/g),
      ...found(/\.(?:swap|invert|reopen|answer_write)\([^")]*"([a-z_]+)"/g),
      ...found(/\.audit_(?:act|edit)\(\s*"([a-z_]+)"/g),
      ...found(/Meta::act\([^")]*"([a-z_]+)"/g),
    ];
    expect(commands.length).toBeGreaterThan(30);
    expect(commands.filter((command) => !hasText(`ui-command-${command}`))).toEqual([]);
  });
  it("every table of a case has words", () => {
    setLocale(locale);
    const tables = found(/^ {4}\("([a-z_]+)", \w+::CREATE/gm);
    expect(tables.length).toBeGreaterThan(25);
    expect(tables.filter((table) => !hasText(`ui-place-${table}`))).toEqual([]);
    expect(placeWord("answer.reason")).toBe(placeWord("answer"));
  });
});

describe("ファイルの検査", () => {
  it("says that all is well", async () => {
    await show("#/journal", desk);
    await fireEvent.click(button("検査する"));
    expect(await screen.findByText("記録と中身は合っています。")).toBeTruthy();
  });
  it("names what does not agree in words", async () => {
    await show("#/journal", desk, (fake) => (fake.verify = unsound));
    await fireEvent.click(button("検査する"));
    expect(await screen.findByText("記録と合わないところがあります。")).toBeTruthy();
    expect(screen.getByText(/記録した中身が変えられている/)).toBeTruthy();
    expect(screen.getByText(/回答 の s1\/HUM-2 が、アプリの外で変えられています/)).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
});

describe("文の抹消", () => {
  async function open(before?: Parameters<typeof show>[2]) {
    const fake = await show("#/journal", desk, before);
    await fireEvent.click(button("文を抹消する"));
    return { fake, dialog: await screen.findByRole("dialog", { name: "文の抹消" }) };
  }
  async function fill(dialog: HTMLElement, text: string, reason: string) {
    await fireEvent.input(within(dialog).getByLabelText("抹消する文字"), { target: { value: text } });
    await fireEvent.input(within(dialog).getByLabelText("理由"), { target: { value: reason } });
    await fireEvent.click(within(dialog).getByRole("button", { name: "確かめる" }));
  }
  it("asks twice, then says where it was and where it stays", async () => {
    const { fake, dialog } = await open();
    expect(dialog.textContent).toContain("抹消は、元に戻せません。");
    await fill(dialog, "090-0000-0000", "誤って書いたため");
    expect(
      await within(dialog).findByText(/「090-0000-0000」を、このファイルのすべてのところから抹消します。/),
    ).toBeTruthy();
    expect(fake.asked("text_erase")).toEqual([]);
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.click(within(dialog).getByRole("button", { name: "抹消する" }));
    expect(await within(dialog).findByText("6 か所を抹消しました。")).toBeTruthy();
    expect(fake.asked("text_erase")).toEqual([{ needle: "090-0000-0000", reason: "誤って書いたため" }]);
    expect(within(dialog).getByText("回答 2 か所")).toBeTruthy();
    expect(within(dialog).getByText("記録 17 番の見出し（氏名や端末の名前）")).toBeTruthy();
    expect(within(dialog).getByText("課とシステム の識別番号 u0312")).toBeTruthy();
    expect(await faults(dialog)).toEqual([]);
  });
  it("does not go on without text and reason", async () => {
    const { dialog } = await open();
    await fill(dialog, "あ", "");
    expect(within(dialog).getByText("2 文字以上を書いてください。")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText("抹消する文字")));
    await fill(dialog, "ああ", "");
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText("理由")));
    expect(within(dialog).queryByRole("button", { name: "抹消する" })).toBeNull();
  });
  it("says in the dialog when there was nothing to erase", async () => {
    const { dialog } = await open((fake) =>
      fake.fail.set("text_erase", { code: "erasure-nothing", params: { place: "" } }),
    );
    await fill(dialog, "ない文", "試し");
    await fireEvent.click(within(dialog).getByRole("button", { name: "抹消する" }));
    expect(await within(dialog).findByText(/抹消する内容が見つかりません/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });
  it("is off in a file that is open read-only", async () => {
    const held = { because: "asked", person: "", machine: "", at: "" };
    await show("#/journal", { ...desk, read_only: held });
    await fireEvent.click(button("文を抹消する"));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByText("読み取り専用で開いているため、抹消できません。")).toBeTruthy();
  });
});
