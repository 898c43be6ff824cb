// Owns: 保管: how old the last backup is, making one, the plan, restoring, disposal from list to record.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { setLocale } from "../../../l10n/index.svelte";
import { faults } from "../../axe";
import { desk } from "../../data/fixture";
import { seen } from "../../data/keep/fixture-keep";
import { show } from "../../show";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe("backups", () => {
  it("say how old the last one is and what it lacks, and are made in a chosen folder", async () => {
    const fake = await show("#/keep", desk);
    await screen.findByText(/最後のバックアップは 3 日前です。その後の記録が 9 件あり/);
    await fireEvent.click(button("フォルダーを選んでバックアップする"));
    await screen.findAllByText(/を作り、開いて確かめました（記録 240 件）。/);
    expect(fake.asked("backup_make")).toEqual([{ folder: "t9" }]);
    expect(await faults()).toEqual([]);
  });
  it("are not made by themselves before a folder is chosen", async () => {
    const fake = await show("#/keep", desk);
    await fireEvent.change(await screen.findByLabelText("作る時期"), { target: { value: "daily" } });
    await fireEvent.click(button("自動のバックアップを決める"));
    await screen.findByText("自動のバックアップを置くフォルダーを選んでください。");
    expect(fake.asked("backup_plan_save")).toEqual([]);
    await fireEvent.click(button("フォルダーを選ぶ"));
    await screen.findByText("点検");
    await fireEvent.click(button("自動のバックアップを決める"));
    await waitFor(() =>
      expect(fake.asked("backup_plan_save")).toEqual([{ every: "daily", folder: "t9", keep: 7, warn: 7 }]),
    );
  });
  it("that fail by themselves are told above the screen and hold nothing up", async () => {
    const error = { code: "backup-place-gone", params: { file: "a.tenkenb", place: "E:\\控え" } };
    await show("#/desk", desk, (fake) => {
      fake.failedBackup = error;
    });
    await screen.findByText("自動のバックアップを作れませんでした。");
    expect(document.body.textContent).toContain("E:\\控え");
    await fireEvent.click(button("閉じる"));
    expect(screen.queryByText("自動のバックアップを作れませんでした。")).toBeNull();
  });
});

describe("restoring", () => {
  it("shows what the backup is and lacks before it writes a new file, and opens that", async () => {
    const fake = await show("#/restore", null);
    await fireEvent.click(button("バックアップを選ぶ"));
    await screen.findByText(/バックアップに無い記録が 9 件あります（最後は山口 恵）/);
    expect(fake.asked("backup_restore")).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>("戻すファイルの名前").value).toBe(seen.proposed_name);
    expect(await faults()).toEqual([]);
    await fireEvent.click(button("新しいファイルとして戻す"));
    await screen.findAllByText(/に戻し、開いて確かめました（バックアップの記録 231 件）/);
    await fireEvent.click(button("戻したファイルを開く"));
    await waitFor(() => expect(fake.asked("case_open")).toHaveLength(1));
    expect(fake.asked("case_open")[0]).toMatchObject({ ticket: "b2" });
  });
});

describe("disposal", () => {
  it("goes from a list over its approval to the record, one step at a time", async () => {
    const fake = await show("#/disposal", { ...desk, kind: "office" });
    const lines = await screen.findByRole("region", { name: "年度ごとの文書の表" });
    expect(within(lines).getByText("年度を締めていません")).toBeTruthy();
    await fireEvent.click(screen.getByLabelText(/令和2年度の点検票（提出されたもの）を廃棄一覧に入れる/));
    await fireEvent.click(button("選んだものの廃棄一覧を作る"));
    await screen.findByRole("heading", { name: /承認待ち/ });
    expect(fake.asked("disposal_make")).toEqual([{ lines: ["submission/2020"] }]);
    await fireEvent.click(button("承認を記録する"));
    const dialog = await screen.findByRole("dialog");
    await type("承認した人", "副市長　大沼 誠");
    await type("文書番号", "情セ第12号");
    await fireEvent.click(within(dialog).getByRole("button", { name: "承認を記録する" }));
    await screen.findByRole("heading", { name: /承認済み/ });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await fireEvent.click(button("抹消する"));
    await screen.findByText(/バックアップ、渡したファイル、印刷した紙からは消えません/);
    await fireEvent.click(screen.getByLabelText(/承認された一覧のとおり抹消することを確かめました/));
    await fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "抹消する" }));
    await screen.findByRole("heading", { name: /抹消済み/ });
    expect(screen.getByText(/抹消した文書 1 件/)).toBeTruthy();
    expect(await faults()).toEqual([]);
    setLocale("en");
    await screen.findByText(/1 document erased/);
    setLocale("ja");
  });
});
