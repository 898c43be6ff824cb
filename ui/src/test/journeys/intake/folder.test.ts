// Owns: a folder looked through, decided and taken; an earlier intake taken back.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { show } from "../../show";
import { officeDesk } from "../../data/fixture";

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const rows = () => [...document.querySelectorAll(".files tbody tr")];

async function scanned() {
  const fake = await show("#/collect", officeDesk);
  await press("フォルダーを選ぶ");
  await screen.findByRole("heading", { name: "受け入れの下調べ" });
  return fake;
}

describe("受け入れ", () => {
  it("looks through a folder with the passphrases that were typed, and takes nothing", async () => {
    const fake = await show("#/collect", officeDesk);
    const field = screen.getByLabelText(/^パスフレーズ/);
    await fireEvent.input(field, { target: { value: "一つ目\n二つ目" } });
    await press("フォルダーを選ぶ");
    await screen.findByText("まだ何も取り込んでいません。");
    expect(fake.asked("intake_scan")).toEqual([
      { tickets: ["t9"], passphrases: ["一つ目\n二つ目"], mapping: null },
    ]);
    expect(rows()).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });
  it("shows a conflict cell by cell and takes marks for asking back", async () => {
    const fake = await scanned();
    await press(/0312_市民課/);
    expect(await screen.findByText(/今の版とちがう 2 か所/)).toBeTruthy();
    expect(screen.getByText("答えが消えます")).toBeTruthy();
    expect(await faults()).toEqual([]);
    await fireEvent.click(screen.getByRole("checkbox", { name: /F24/ }));
    await waitFor(() =>
      expect(fake.asked("intake_mark")).toEqual([
        { n: 1, marks: ["kakuu-HUM-02-a/reason", "kakuu-HUM-02-a/answer"] },
      ]),
    );
  });
  it("does not let a file without a section be decided before one is chosen", async () => {
    await scanned();
    const radio = () =>
      within(screen.getByRole("group", { name: /福祉総務課 修正2/ })).getByRole<HTMLInputElement>("radio", {
        name: "取り込む",
      });
    expect(radio().disabled).toBe(true);
    await fireEvent.change(screen.getByLabelText(/福祉総務課 修正2.xlsx の課/), {
      target: { value: "0501" },
    });
    await waitFor(() => expect(rows()).toHaveLength(1));
    await fireEvent.click(screen.getByRole("tab", { name: /そのまま取り込める/ }));
    await waitFor(() => expect(radio().checked).toBe(true));
  });
  it("asks for words before anything is asked back, then says counts that add up", async () => {
    const fake = await scanned();
    const group = screen.getByRole("group", { name: /0312_市民課/ });
    await fireEvent.click(within(group).getByRole("radio", { name: "差し戻す" }));
    await fireEvent.click(await screen.findByRole("button", { name: "2 件を決めたとおりにする" }));
    const dialog = await screen.findByRole("dialog");
    expect(fake.asked("intake_run_take")).toEqual([]);
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    await screen.findByText("取り込みが終わりました");
    expect(document.body.textContent).toContain(
      "読んだ 5 件 ＝ 取り込んだ 2 ＋ 差し戻した 1 ＋ 前と同じ中身 1 ＋ 読み取れない 1",
    );
    expect(fake.asked("intake_run_take")[0]).toMatchObject({ folder: null, due_on: "" });
  });
  it("says why a file cannot be read, with the remedy", async () => {
    await scanned();
    await fireEvent.click(screen.getByRole("tab", { name: /読み取れない/ }));
    await waitFor(() =>
      expect(rows()[0]?.textContent).toContain("「写真.pdf」は PDF なので、回答を読み取れません"),
    );
    expect(screen.getByRole("button", { name: "提出でないファイル 1" })).toBeTruthy();
  });
  it("takes an earlier intake back after saying what rests on it", async () => {
    const fake = await show("#/intake-runs", officeDesk);
    await fireEvent.click(await screen.findByRole("button", { name: "取り下げる" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("このあとに作った書類：1 件");
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.click(within(dialog).getByRole("button", { name: "3 件の版を取り下げる" }));
    await waitFor(() => expect(fake.asked("intake_run_undo")).toEqual([{ run: "run-1" }]));
  });
});
