// Owns: the manual: complete in both languages, searched as one types, opened at the section of the screen.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { GROUPS, SECTIONS, holds, pieces, sectionsOf, wordsOf } from "../../areas/manual/manual";
import { setLocale, t } from "../../l10n/index.svelte";
import { ROUTES } from "../../screens/routes";
import { faults } from "../axe";
import { show } from "../show";
import { desk, officeDesk } from "../data/fixture";

const headings = () =>
  [...document.querySelectorAll(".manual-section > h2")].map((one) => one.textContent?.trim());
const marks = () => [...document.querySelectorAll("mark")].map((one) => one.textContent);
const seek = (value: string) =>
  fireEvent.input(screen.getByLabelText("手引の中をさがす"), { target: { value } });
const focused = () => document.activeElement;

describe.each(["ja", "en"] as const)("the manual in %s", (locale) => {
  it("has every section that an office asks for, of two to five sentences", () => {
    setLocale(locale);
    expect(new Set(SECTIONS).size).toBe(SECTIONS.length);
    for (const id of SECTIONS) {
      const text = t(`ui-manual-${id}-text`);
      const sentences = text.match(locale === "ja" ? /。/g : /[.;?](\s|$)/g) ?? [];
      expect(sentences.length, id).toBeGreaterThanOrEqual(2);
      expect(sentences.length, id).toBeLessThanOrEqual(locale === "ja" ? 5 : 7);
      expect(t(`ui-manual-${id}`)).not.toBe(`ui-manual-${id}`);
    }
  });
  it("never says 例題", () => {
    setLocale(locale);
    expect(SECTIONS.filter((id) => t(`ui-manual-${id}-text`).includes("例題"))).toEqual([]);
  });
});

describe("searching", () => {
  it("narrows as one types and marks the hits", async () => {
    await show("#/help", desk);
    expect(headings()).toHaveLength(SECTIONS.length);
    expect(marks()).toEqual([]);
    await seek("復旧コード");
    expect(headings()).toEqual(["パスフレーズと復旧コード", "ファイルが開けないとき"]);
    expect(screen.getByText("2 項目あります。")).toBeTruthy();
    expect(new Set(marks())).toEqual(new Set(["復旧コード"]));
    const contents = screen.getByRole("navigation", { name: "手引の項目" });
    expect(within(contents).getAllByRole("link")).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });
  it("wants every word, in any width and kana", async () => {
    await show("#/help", desk);
    await seek("ｐｄｆ　ふぉるだ");
    expect(headings()).toEqual(["提出のしかた"]);
    expect(marks()).toContain("PDF");
    expect(marks()).toContain("フォルダ");
  });
  it("says so when nothing is found, and shows all again", async () => {
    await show("#/help", null);
    await seek("ない言葉");
    expect(screen.getByText("当てはまる項目はありません。")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "すべて表示する" }));
    expect(headings()).toHaveLength(SECTIONS.length);
  });
  it("is reached with / and by the contents without a mouse", async () => {
    await show("#/help", desk);
    await waitFor(() => expect(focused()?.tagName).toBe("H1"));
    await fireEvent.keyDown(focused() ?? document.body, { key: "/" });
    expect(focused()).toBe(screen.getByLabelText("手引の中をさがす"));
    expect(screen.queryByRole("dialog")).toBeNull();
    await seek("抹消");
    const contents = screen.getByRole("navigation", { name: "手引の項目" });
    await fireEvent.click(within(contents).getByRole("link", { name: /記録と\s*抹消/ }));
    expect(focused()?.id).toBe("manual-journal");
    expect(screen.getByLabelText<HTMLInputElement>("手引の中をさがす").value).toBe("抹消");
  });
  it("marks nothing but the words themselves", () => {
    expect(pieces("ＰＤＦとpdf", ["pdf"])).toEqual([
      { text: "ＰＤＦ", isHit: true },
      { text: "と", isHit: false },
      { text: "pdf", isHit: true },
    ]);
    expect(pieces("㈱見本", wordsOf("(株)"))).toEqual([
      { text: "㈱", isHit: true },
      { text: "見本", isHit: false },
    ]);
    expect(pieces("点検", [])).toEqual([{ text: "点検", isHit: false }]);
    expect(holds("パスフレーズ", wordsOf("ぱす フレ"))).toBe(true);
    expect(holds("パスフレーズ", wordsOf("ぱす コード"))).toBe(false);
  });
});

describe("the section of a screen", () => {
  it("is known for every screen", () => {
    const unknown = Object.keys(ROUTES)
      .filter((name) => name !== "about" && name !== "start" && name !== "new")
      .filter((name) => sectionsOf(name, "")[0] === "begin");
    expect(unknown).toEqual([]);
    expect(sectionsOf("questions", "system")).toContain("system");
    expect(sectionsOf("desk", "office")[0]).toBe("central");
    expect(GROUPS.office).toContain(sectionsOf("exceptions", "")[0]);
  });
  it("opens with ?, with the keys of the screen below it, and leads into the manual and back", async () => {
    await show("#/review/s1", desk);
    await waitFor(() => expect(focused()?.tagName).toBe("H1"));
    await fireEvent.keyDown(focused() ?? document.body, { key: "?" });
    const dialog = await screen.findByRole("dialog", { name: "この画面の手引とキー操作" });
    expect(dialog.textContent).toContain(t("ui-manual-review-text"));
    expect(dialog.textContent).toContain("元に戻す");
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.click(within(dialog).getByRole("link", { name: "手引「見直しと総括所見」を開く" }));
    await waitFor(() => expect(focused()?.id).toBe("manual-review"));
    expect(screen.queryByRole("dialog")).toBeNull();
    const back = screen.getByRole("link", { name: "元の画面へ戻る" });
    expect(back.getAttribute("href")).toBe("#/review/s1");
  });
  it("is that of the office in an office's file", async () => {
    await show("#/exceptions", officeDesk);
    await fireEvent.click(screen.getByRole("button", { name: "手引 ?" }));
    expect((await screen.findByRole("dialog")).textContent).toContain(t("ui-manual-exceptions-text"));
  });
});
