// Owns: setting up: approval, who is asked, the organisation from a file and from a day on, next year's round.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { officeDesk } from "../../data/fixture";
import { show } from "../../show";

const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  fireEvent.click(within(inside).getByRole("button", { name }));
const type = (label: string | RegExp, value: string, inside: HTMLElement = document.body) =>
  fireEvent.input(within(inside).getByLabelText(label), { target: { value } });
const send = (dialog: HTMLElement) => fireEvent.submit(dialog.querySelector("form") ?? dialog);

describe("準備", () => {
  it("records the approval and then shows the way to hand out", async () => {
    const fake = await show("#/setup", officeDesk);
    expect(screen.queryByRole("link", { name: /配布へ進む/ })).toBeNull();
    await press("決裁を記録する");
    const dialog = await screen.findByRole("dialog");
    await send(dialog);
    expect(within(dialog).getByText("書いてください。")).toBeTruthy();
    expect(fake.asked("round_approve")).toEqual([]);
    await type(/氏名/, "栗原 弘明", dialog);
    await type("文書番号", "情政第31号", dialog);
    expect(await faults(dialog)).toEqual([]);
    await send(dialog);
    await waitFor(() => expect(fake.asked("round_approve")).toHaveLength(1));
    expect(fake.asked("round_approve")[0]).toMatchObject({
      role: "統括情報セキュリティ責任者",
      person_name: "栗原 弘明",
      document_number: "情政第31号",
    });
    expect(await screen.findByRole("link", { name: /配布へ進む/ })).toBeTruthy();
    await press("決裁の記録を取り消す");
    await waitFor(() => expect(fake.asked("round_approve_withdraw")).toHaveLength(1));
  });
  it("leaves sections out with a reason, and gives more time with a day", async () => {
    const fake = await show("#/setup", officeDesk);
    await press("対象外・期限の延長");
    const dialog = await screen.findByRole("dialog");
    await send(dialog);
    expect(within(dialog).getByText("課を選んでください。")).toBeTruthy();
    await fireEvent.click(within(dialog).getByRole("checkbox", { name: /建築指導課/ }));
    await send(dialog);
    expect(fake.asked("target_save")).toEqual([]);
    await type(/理由/, "休止中", dialog);
    expect(await faults(dialog)).toEqual([]);
    await send(dialog);
    await waitFor(() => expect(fake.asked("target_save")).toHaveLength(1));
    expect(fake.asked("target_save")[0]).toEqual({
      units: ["u0420"],
      act: "exclude",
      reason: "休止中",
      deadline: "",
    });
  });
});

describe("組織の取込み", () => {
  it("shows every row before anything is taken, and what is not in the file", async () => {
    const fake = await show("#/units-import", officeDesk);
    await press(/ファイルを選ぶ/);
    expect(
      await screen.findByText("同じコードが 2 行目にもあります。どちらかを直してください。"),
    ).toBeTruthy();
    expect(screen.getByText(/420 の先頭に 0 を補いました/)).toBeTruthy();
    expect(screen.getByText("名称：市民課 → 市民窓口課")).toBeTruthy();
    expect(screen.getByText("使わない列：内線")).toBeTruthy();
    expect(await faults()).toEqual([]);
    await fireEvent.click(screen.getByRole("checkbox", { name: /国保年金課/ }));
    await press("3 件を取り込む");
    await waitFor(() => expect(fake.asked("unit_import")).toHaveLength(1));
    expect(fake.asked("unit_import")[0]).toEqual({ ticket: "t9", on: "2026-04-01", abolish: ["u0313"] });
    expect(await screen.findByText(/新しい 1、変わった 1/, { selector: ".banner b" })).toBeTruthy();
  });
  it("compares again for another day before it takes", async () => {
    const fake = await show("#/units-import", officeDesk);
    await press(/ファイルを選ぶ/);
    const day = await screen.findByLabelText("いつから変わるか");
    await fireEvent.input(day, { target: { value: "R9.4.1" } });
    await press(/件を取り込む/);
    expect(fake.asked("unit_import")).toEqual([]);
    await press("この日で見直す");
    await waitFor(() => expect(fake.asked("unit_import_view")).toHaveLength(2));
    expect(fake.asked("unit_import_view")[1]).toMatchObject({ on: "2027-04-01" });
  });
});

describe("組織", () => {
  async function open() {
    const fake = await show("#/units", officeDesk);
    expect(await screen.findByText("兼務：国保年金課")).toBeTruthy();
    await press(/変更・履歴.*市民課/);
    const dialog = await screen.findByRole("dialog");
    return { fake, dialog };
  }
  it("renames from a day on", async () => {
    const { fake, dialog } = await open();
    await send(dialog);
    expect(within(dialog).getByText("書いてください。")).toBeTruthy();
    await type(/変わる最初の日/, "R9.4.1", dialog);
    await type(/課名/, "市民保険課", dialog);
    expect(await faults(dialog)).toEqual([]);
    await send(dialog);
    await waitFor(() => expect(fake.asked("unit_change")).toHaveLength(1));
    expect(fake.asked("unit_change")[0]).toMatchObject({
      on: "2027-04-01",
      to: { unit: "u0312", name: "市民保険課" },
    });
  });
  it("splits, with each system going to one part", async () => {
    const { fake, dialog } = await open();
    await fireEvent.click(within(dialog).getByLabelText("分割する"));
    await type(/変わる最初の日/, "R9.4.1", dialog);
    const codes = within(dialog).getAllByLabelText(/課コード/);
    const names = within(dialog).getAllByLabelText(/課名/);
    await fireEvent.input(codes[1] ?? dialog, { target: { value: "0314" } });
    await fireEvent.input(names[1] ?? dialog, { target: { value: "戸籍課" } });
    const takes = within(dialog).getAllByRole("checkbox", { name: /窓口受付システム/ });
    await fireEvent.click(takes[0] ?? dialog);
    await fireEvent.click(takes[1] ?? dialog);
    expect(await faults(dialog)).toEqual([]);
    await send(dialog);
    await waitFor(() => expect(fake.asked("unit_split")).toHaveLength(1));
    expect(fake.asked("unit_split")[0]).toMatchObject({
      unit: "u0312",
      parts: [
        { to: { unit: "u0312", code: "0312" }, systems: [] },
        { to: { unit: null, code: "0314", name: "戸籍課" }, systems: ["y031"] },
      ],
    });
  });
  it("takes the newest change back", async () => {
    const { fake, dialog } = await open();
    expect(await within(dialog).findByText("名称：市民窓口課 → 市民課")).toBeTruthy();
    await press("取り消す", dialog);
    await waitFor(() => expect(fake.asked("unit_withdraw")).toEqual([{ unit: "u0312", on: "2026-04-01" }]));
  });
});

describe("来年度の点検", () => {
  it("is made with what was suggested, who was left out stays out", async () => {
    const fake = await show("#/round-next", officeDesk);
    expect(await screen.findByText(/架空市 2026.1 → 架空市 2027.1/)).toBeTruthy();
    expect(await faults()).toEqual([]);
    await fireEvent.submit(document.querySelector("main form") ?? document.body);
    await waitFor(() => expect(fake.asked("round_next_save")).toHaveLength(1));
    expect(fake.asked("round_next_save")[0]).toMatchObject({
      round: { fiscal_year: 2027, due_on: "2027-07-30" },
      excluded: [{ unit: "u0990", reason: "端末がない" }],
    });
    await waitFor(() => expect(location.hash).toBe("#/setup"));
  });
});
