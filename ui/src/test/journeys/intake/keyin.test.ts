// Owns: a paper form keyed in with one hand, and taken.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { keyed } from "../../../areas/keyin/keys";
import { faults } from "../../axe";
import { show } from "../../show";
import { officeDesk } from "../../data/fixture";

const answer = (number: number) => screen.getByRole("combobox", { name: `問${number} の回答` });
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });

async function begun() {
  const fake = await show("#/key-in/paper-1", officeDesk);
  await screen.findByRole("combobox", { name: "問1 の回答" });
  return fake;
}

describe("代行入力", () => {
  it("wants to know whose paper it is and what paper", async () => {
    const fake = await show("#/key-in", officeDesk);
    expect(await faults()).toEqual([]);
    const form = document.querySelector("form");
    await fireEvent.submit(form ?? document.body);
    expect(screen.getByText("選んでください。")).toBeTruthy();
    expect(screen.getByText("要記入")).toBeTruthy();
    await fireEvent.change(await screen.findByLabelText("課"), { target: { value: "u0312" } });
    await fireEvent.input(screen.getByLabelText(/^どのような紙か/), { target: { value: "庁内便の紙" } });
    await fireEvent.submit(form ?? document.body);
    await waitFor(() =>
      expect(fake.asked("key_in_start")).toEqual([{ unit: "u0312", system: null, paper: "庁内便の紙" }]),
    );
  });
  it("is keyed in with 1 to 5, Enter and the arrows", async () => {
    const fake = await begun();
    answer(1).focus();
    await key("1");
    expect(document.activeElement).toBe(answer(2));
    await key("3");
    const reason = await screen.findByLabelText("問2 理由");
    await waitFor(() => expect(document.activeElement).toBe(reason));
    await fireEvent.input(reason, { target: { value: "一つを使い回している。" } });
    await fireEvent.change(reason);
    await key("Enter");
    expect(document.activeElement).toBe(screen.getByLabelText("問2 改善策"));
    answer(3).focus();
    await key("5");
    await key("ArrowUp");
    expect(document.activeElement).toBe(answer(2));
    await waitFor(() => expect(fake.asked("key_in_row")).toHaveLength(4));
    expect(fake.asked("key_in_row").map((one) => [one["answer"], one["reason"], one["is_flagged"]])).toEqual([
      ["yes", "", false],
      ["no", "", false],
      ["no", "一つを使い回している。", false],
      [null, "", true],
    ]);
    expect(await faults()).toEqual([]);
  });
  it("answers what earlier years left open, as far as the paper does", async () => {
    const fake = await begun();
    const row = screen.getByText(/7-0312-02/).closest("tr") as HTMLElement;
    await fireEvent.click(within(row).getByRole("button", { name: "答える" }));
    const dialog = await screen.findByRole("dialog");
    expect(await faults(dialog)).toEqual([]);
    const state = within(dialog).getByLabelText<HTMLSelectElement>(/いまの状態/);
    expect([...state.options].map((one) => one.text)).toEqual([
      "紙に書かれていない",
      "対応中",
      "措置済",
      "措置困難",
    ]);
    await fireEvent.change(state, { target: { value: "in_progress" } });
    await fireEvent.click(within(dialog).getByRole("button", { name: "この答えにする" }));
    await waitFor(() =>
      expect(fake.asked("key_in_carried")).toEqual([
        {
          key_in: "paper-1",
          measure: "0312:7-0312-02",
          to: "in_progress",
          note: "",
          on: "",
          due_on: "",
          due_reason: "",
        },
      ]),
    );
    await waitFor(() => expect(row.textContent).toContain("答え直す"));
    expect(screen.getByText(/前年度から続くもの 1 件に回答がありません。/)).toBeTruthy();
  });
  it("is taken in and shown as what it is", async () => {
    const fake = await begun();
    answer(1).focus();
    await key("1");
    await fireEvent.click(screen.getByRole("button", { name: "取り込む" }));
    await waitFor(() =>
      expect(fake.asked("key_in_take")).toEqual([{ key_in: "paper-1", is_loss_accepted: false }]),
    );
    await waitFor(() => expect(location.hash).toContain("#/submission/"));
  });
  it("knows no △ on a scale of three", () => {
    const row = { answer: null, is_flagged: false } as never;
    expect(keyed("2", row, false)).toBeNull();
    expect(keyed("２", row, true)).toEqual({ answer: "partial" });
    expect(keyed("x", row, true)).toBeNull();
  });
});
