// Owns: answering by keys, saving as one types, and what happens when saving fails.
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import App from "../App.svelte";
import { desk as opened } from "../app/desk.svelte";
import { keyState } from "../app/keys.svelte";
import { saving } from "../app/save.svelte";
import { fakeCore, type Fake } from "./fake";
import { desk } from "./data/fixture";

let fake: Fake;
const press = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });
const called = (name: string) => fake.calls.filter((call) => call.name === name).map((call) => call.request);
const openCard = () => document.querySelector(".card--open h2")?.textContent ?? "";

beforeEach(async () => {
  fake = fakeCore(desk);
  saving.reset();
  keyState.areLettersOn = true;
  keyState.isFindOpen = false;
  keyState.isListOpen = false;
  opened.take(desk);
  location.hash = "#/questions/s1/HUM-2";
  window.dispatchEvent(new HashChangeEvent("hashchange"));
  render(App);
  await waitFor(() => expect(openCard()).toContain("持ち出し"));
});

describe("by keys alone", () => {
  it("answers the open question with 1 to 4", async () => {
    await press("3");
    await waitFor(() => expect(called("answer_set")).toEqual([{ sheet: "s1", item: "HUM-2", answer: "no" }]));
    expect(await screen.findByText("必須未実施になります。")).toBeTruthy();
  });
  it("sets the flag with 5 and takes last year's answer with L", async () => {
    await press("5");
    await press("L");
    await waitFor(() => expect(called("answer_take_last")).toHaveLength(1));
    expect(called("answer_flag")).toEqual([{ sheet: "s1", item: "HUM-2", is_flagged: true }]);
  });
  it("goes on with J and back with K", async () => {
    await press("j");
    await waitFor(() => expect(openCard()).toContain("私物"));
    await press("k");
    await press("k");
    await waitFor(() => expect(openCard()).toContain("画面をロック"));
  });
  it("leaves letters to fields", async () => {
    await fireEvent.keyDown(screen.getByLabelText("担当者"), { key: "1" });
    expect(called("answer_set")).toEqual([]);
  });
  it("does nothing by single characters when they are switched off", async () => {
    keyState.areLettersOn = false;
    await press("1");
    expect(called("answer_set")).toEqual([]);
  });
  it("lists the keys with ? and finds with /", async () => {
    await press("?");
    expect(await screen.findByText("この画面のキー操作")).toBeTruthy();
    expect(screen.getByText("△ 一部実施と答える")).toBeTruthy();
    keyState.isListOpen = false;
    await tick();
    await press("/");
    await fireEvent.input(await screen.findByLabelText("さがす言葉"), { target: { value: "私物" } });
    expect(await screen.findByText("1 件あります。")).toBeTruthy();
  });
  it("undoes with Ctrl+Z and reads the sheet again", async () => {
    const before = called("sheet_view").length;
    await press("z", { ctrlKey: true });
    await waitFor(() => expect(called("edit_undo")).toHaveLength(1));
    await waitFor(() => expect(called("sheet_view").length).toBeGreaterThan(before));
  });
});

describe("typing", () => {
  it("is drafted within a second and becomes one entry on leaving the field", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const field = screen.getByLabelText("理由と範囲");
    await fireEvent.input(field, { target: { value: "四月" } });
    await fireEvent.input(field, { target: { value: "四月から" } });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(called("field_draft")).toEqual([{ field: "answer/s1/HUM-2/reason", text: "四月から" }]);
    expect(called("field_save")).toEqual([]);
    await fireEvent.blur(field);
    await waitFor(() =>
      expect(called("field_save")).toEqual([{ field: "answer/s1/HUM-2/reason", text: "四月から" }]),
    );
    vi.useRealTimers();
  });
  it("becomes an entry after 5 s without a key", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await fireEvent.input(screen.getByLabelText("理由と範囲"), { target: { value: "あ" } });
    await vi.advanceTimersByTimeAsync(5_200);
    expect(called("field_save")).toHaveLength(1);
    vi.useRealTimers();
  });
  it("is counted against the paper and warned of beyond it, never cut", async () => {
    const field = screen.getByLabelText<HTMLTextAreaElement>("理由と範囲");
    await fireEvent.input(field, { target: { value: "あ".repeat(301) } });
    expect(screen.getByText(/301 \/ 300 字/).textContent).toContain("字が小さくなります");
    expect(field.value).toHaveLength(301);
  });
  it("is not saved beyond 10,000 units, and says so", async () => {
    const field = screen.getByLabelText("理由と範囲");
    await fireEvent.input(field, { target: { value: "あ".repeat(10_001) } });
    await fireEvent.blur(field);
    expect(screen.getByText(/あと 1 字減らしてください/)).toBeTruthy();
    expect(called("field_save")).toEqual([]);
  });
  it("takes a date in either calendar and refuses one that does not exist", async () => {
    const field = screen.getByLabelText("いつまで");
    await fireEvent.input(field, { target: { value: "R8.2.30" } });
    await fireEvent.blur(field);
    expect(screen.getByText("令和8年2月は28日までです。日にちを直してください。")).toBeTruthy();
    expect(called("field_save")).toEqual([]);
    await fireEvent.input(field, { target: { value: "R8.9.30" } });
    await fireEvent.blur(field);
    await waitFor(() =>
      expect(called("field_save")).toEqual([{ field: "measure/m1/due_on", text: "2026-09-30" }]),
    );
  });
});

describe("when the file cannot be written", () => {
  it("says so in the header, keeps what was answered, and saves it when it can", async () => {
    fake.fail.set("answer_set", { code: "share-gone", params: {} });
    await press("1");
    expect(await screen.findByText("保存できません")).toBeTruthy();
    expect(screen.getByText("別の場所に写しを保存する")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /実施/, checked: true }).value).toBe("yes");
    fake.fail.clear();
    await fireEvent.click(screen.getByText("もう一度保存する"));
    await waitFor(() => expect(screen.queryByText("保存できません")).toBeNull());
    expect(called("answer_set")).toHaveLength(2);
  });
});

describe("an improvement", () => {
  it("is made with its first word", async () => {
    await press("j");
    await waitFor(() => expect(openCard()).toContain("私物"));
    await press("3");
    const field = await screen.findByLabelText("何をするか");
    expect(called("measure_link")).toEqual([]);
    await fireEvent.input(field, { target: { value: "全員に確かめる。" } });
    await fireEvent.blur(field);
    await waitFor(() =>
      expect(called("field_save")).toEqual([{ field: "measure/m9/action", text: "全員に確かめる。" }]),
    );
    expect(called("measure_link")).toEqual([{ sheet: "s1", item: "HUM-3", measure: null }]);
  });
});
