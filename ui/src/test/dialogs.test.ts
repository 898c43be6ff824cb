// Owns: that dialogs are clean to axe, close by their button, and give the focus back.
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { DeskView } from "../backend/bindings";
import App from "../App.svelte";
import { desk as opened } from "../app/desk.svelte";
import { keyState } from "../app/keys.svelte";
import { faults } from "./axe";
import { fakeCore } from "./fake";
import { desk, officeDesk } from "./data/fixture";

const DIALOGS: Array<[string, DeskView, string | RegExp, string]> = [
  ["#/profile/s1", desk, "33 問を外しました", "外した質問　33 問"],
  ["#/profile/s1", desk, "13問を外しました", "外した質問　13 問"],
  ["#/questions/s1/HUM-2", desk, "ほかの質問と同じ改善策にする", "ほかの質問と同じ改善策にする"],
  ["#/office", officeDesk, "市民課", "市民課"],
  ["#/office", officeDesk, "課を加える", "課を加える"],
  ["#/office", officeDesk, /依頼を書き出す.*建築指導課/, "建築指導課への依頼"],
  ["#/office", officeDesk, "さがす /", "この画面からさがす"],
  ["#/office", officeDesk, "キー操作 ?", "この画面のキー操作"],
];

describe.each(DIALOGS)("on %s", (hash, view, button, title) => {
  it(`the dialog of ${button} is clean and gives the focus back`, async () => {
    keyState.isFindOpen = keyState.isListOpen = false;
    fakeCore(view);
    opened.take(view);
    location.hash = hash;
    window.dispatchEvent(new HashChangeEvent("hashchange"));
    render(App);
    const opener = await screen.findByRole("button", { name: button });
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
    opener.focus();
    await fireEvent.click(opener);
    const dialog = await screen.findByRole("dialog", { name: title });
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.click(screen.getAllByRole("button", { name: "閉じる" })[0] ?? dialog);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.activeElement).toBe(opener);
  });
});
