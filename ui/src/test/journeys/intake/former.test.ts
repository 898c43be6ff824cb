// Owns: a former workbook told step by step, looked through as 移行, and its way of reading kept.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { FormMapping } from "../../../backend/bindings";
import { faults } from "../../axe";
import { show } from "../../show";
import { officeDesk } from "../../data/fixture";

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
type Asked = { mapping: FormMapping | null; is_read: boolean };

async function picked() {
  const fake = await show("#/former", officeDesk);
  await press("Excel を選ぶ");
  await screen.findByLabelText(/^何年度の値ですか/);
  return fake;
}
const asked = (fake: Awaited<ReturnType<typeof show>>) =>
  fake.asked("form_mapping").at(-1) as unknown as Asked;

describe("以前の様式から移す", () => {
  it("is told column, symbol, section and question, then looked through as 移行", async () => {
    const fake = await picked();
    expect(await faults()).toEqual([]);
    await press("次へ：列");
    await screen.findByRole("heading", { name: "どの列に何が書いてありますか" });
    expect(await faults()).toEqual([]);
    await choose("D 列「備考」は何の列か", "reason");
    await waitFor(() => expect(asked(fake).mapping?.columns).toMatchObject({ reason: 4, answer: 3 }));
    await press("次へ：記号");
    expect(await faults()).toEqual([]);
    await choose("「A」の意味", "yes");
    await choose("「B」の意味", "no");
    await press("次へ：課と質問");
    expect(screen.getByText(/一覧にない書き方が 1 件/)).toBeTruthy();
    expect(await faults()).toEqual([]);
    await choose("「生活グループ」の意味", "0314");
    await choose("「机の上を片付けているか。」の意味", "kakuu-PHY-07-a");
    await press("次へ：確かめる");
    await screen.findByText(/1 票、回答 31 件を読み取れます/);
    expect(await faults()).toEqual([]);
    expect(asked(fake)).toMatchObject({ is_read: true, mapping: { fiscal_year: 2025 } });
    await press("この Excel を下調べする");
    await screen.findByRole("heading", { name: "受け入れの下調べ" });
    const scan = fake.asked("intake_scan")[0] as unknown as { mapping: FormMapping };
    expect(scan.mapping).toMatchObject({
      symbols: { A: "yes", B: "no" },
      units: { 生活グループ: "0314" },
      items: { "机の上を片付けているか。": "kakuu-PHY-07-a" },
    });
  });
  it("does not go on without a column of answers, and reads sections side by side", async () => {
    const fake = await picked();
    await press("次へ：列");
    await choose("C 列「結果」は何の列か", "");
    await screen.findByText(/「回答」の列が決まっていません/);
    expect(screen.getByRole("button", { name: "次へ：記号" }).getAttribute("aria-disabled")).toBe("true");
    await choose("C 列「結果」は何の列か", "beside");
    await choose("C 列「結果」はどの課の回答か", "0312");
    await waitFor(() => expect(asked(fake).mapping?.unit_columns).toEqual({ "0312": 3 }));
    await waitFor(() => expect(screen.queryByText(/「回答」の列が決まっていません/)).toBeNull());
  });
  it("guesses anew where another row holds the heads", async () => {
    const fake = await picked();
    await press("次へ：列");
    await choose("見出しの行", "4");
    await waitFor(() =>
      expect(asked(fake).mapping).toMatchObject({ head_row: 4, columns: {}, unit_columns: {} }),
    );
  });
  it("uses what was kept before with this file's year, keeps a new one and forgets it", async () => {
    const fake = await picked();
    await press(/^この読み取り方を使う/);
    await waitFor(() =>
      expect(asked(fake).mapping).toMatchObject({ fiscal_year: 2025, symbols: { A: "yes", B: "no" } }),
    );
    for (const step of ["列", "記号", "課と質問", "確かめる"]) await press(`次へ：${step}`);
    await screen.findByRole("button", { name: "名前を付けて残す" });
    await press("名前を付けて残す");
    expect(fake.asked("form_mapping_save")).toEqual([]);
    await fireEvent.input(screen.getByLabelText(/^読み取り方の名前/), { target: { value: "集計表" } });
    await press("名前を付けて残す");
    await waitFor(() => expect(fake.asked("form_mapping_save")[0]).toMatchObject({ name: "集計表" }));
    for (let back = 0; back < 4; back += 1) await press("前に戻る");
    await press(/^消す ?：集計表/);
    await waitFor(() => expect(fake.asked("form_mapping_remove")).toEqual([{ name: "集計表" }]));
  });
});
