// Owns: that dialogs are clean to axe, close by their button, and give the focus back.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { DeskView } from "../backend/bindings";
import { faults } from "./axe";
import { show } from "./show";
import { desk, officeDesk } from "./data/fixture";

const DIALOGS: Array<[string, DeskView, string | RegExp, string]> = [
  ["#/profile/s1", desk, "33 問を外しました", "外した質問　33 問"],
  ["#/profile/s1", desk, "13問を外しました", "外した質問　13 問"],
  ["#/questions/s1/HUM-2", desk, "ほかの質問と同じ改善策にする", "ほかの質問と同じ改善策にする"],
  ["#/journal", desk, "文を抹消する", "文の抹消"],
  ["#/office", officeDesk, "市民課", "市民課"],
  ["#/office", officeDesk, "課を加える", "課を加える"],
  ["#/office", officeDesk, /依頼を書き出す.*建築指導課/, "建築指導課への依頼"],
  ["#/office", officeDesk, "課を統合する", "課を統合する"],
  ["#/exceptions", officeDesk, "例外措置を書き入れる", "例外措置を書き入れる"],
  ["#/exceptions", officeDesk, /情政第45号/, "例外措置　情政第45号"],
  ["#/office", officeDesk, "さがす /", "この画面からさがす"],
  ["#/office", officeDesk, "手引 ?", "この画面の手引とキー操作"],
];

describe.each(DIALOGS)("on %s", (hash, view, button, title) => {
  it(`the dialog of ${button} is clean and gives the focus back`, async () => {
    await show(hash, view);
    const opener = await screen.findByRole("button", { name: button });
    await waitFor(() => expect(document.activeElement?.tagName).toMatch(/^H[12]$/));
    opener.focus();
    await fireEvent.click(opener);
    const dialog = await screen.findByRole("dialog", { name: title });
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.click(screen.getAllByRole("button", { name: "閉じる" })[0] ?? dialog);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.activeElement).toBe(opener);
  });
});
