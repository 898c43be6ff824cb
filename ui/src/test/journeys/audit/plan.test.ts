// Owns: programme, settings, auditees and auditors in the window: what is sent, and that nothing that was there is lost.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { auditDesk } from "../../data/audit/fixture-audit";
import { show } from "../../show";

const dialog = () => within(screen.getByRole("dialog"));
const type = (label: string, value: string) =>
  fireEvent.input(dialog().getByLabelText(label), { target: { value } });

describe("programme and settings", () => {
  it("a year is ticked in the map, those that were ticked stay", async () => {
    const fake = await show("#/programme", auditDesk);
    await fireEvent.click(await screen.findByRole("checkbox", { name: /市民課.*令和10年度/ }));
    await waitFor(() =>
      expect(fake.asked("programme_cover")).toEqual([
        { programme: "pr1", unit: "u0312", years: [2026, 2028] },
      ]),
    );
  });
  it("settings are sent whole; a number out of range is said at its field", async () => {
    const fake = await show("#/audit-settings", auditDesk);
    const days = await screen.findByLabelText("通知から実施日までの日数");
    await fireEvent.input(days, { target: { value: "900" } });
    await fireEvent.click(screen.getByRole("button", { name: "設定を保存する" }));
    expect(await screen.findByText("0 から 90 までの数を入れてください。")).toBeTruthy();
    expect(fake.asked("audit_settings_save")).toEqual([]);
    await fireEvent.input(days, { target: { value: "２１" } });
    await fireEvent.input(screen.getByLabelText("フォローアップを行う月"), { target: { value: "3、6、12" } });
    await fireEvent.click(screen.getByRole("button", { name: "設定を保存する" }));
    await waitFor(() =>
      expect(fake.asked("audit_settings_save")[0]).toMatchObject({
        notice_days: 21,
        follow_up_months: [3, 6, 12],
        class_set: "five",
        weights: [{ code: "years", weight: 2 }],
      }),
    );
  });
});

describe("auditees and auditors", () => {
  it("an auditee is changed without losing what the form does not ask for", async () => {
    const fake = await show("#/auditees", auditDesk);
    await fireEvent.click((await screen.findAllByRole("button", { name: /直す.*市民課/ }))[0] as HTMLElement);
    expect(dialog().queryByLabelText("契約番号")).toBeNull();
    await type("責任者の氏名", "森田 梓");
    expect(await faults()).toEqual([]);
    await fireEvent.click(dialog().getByRole("button", { name: "保存する" }));
    await waitFor(() =>
      expect(fake.asked("auditee_save")[0]).toMatchObject({
        unit: "u0312",
        kind: "section",
        department_name: "市民部",
        head_name: "森田 梓",
        figures: [{ code: "information", value: 2 }],
      }),
    );
  });
  it("an auditor's postings stay, and a control is added", async () => {
    const fake = await show("#/auditees", auditDesk);
    await fireEvent.click(await screen.findByRole("button", { name: /直す.*谷 一郎/ }));
    await fireEvent.click(dialog().getByRole("button", { name: "対策を加える" }));
    await type("対策コード", "HUM-04");
    expect(await faults()).toEqual([]);
    await fireEvent.click(dialog().getByRole("button", { name: "保存する" }));
    await waitFor(() => expect(fake.asked("auditor_save")).toHaveLength(1));
    expect(fake.asked("auditor_save")[0]).toMatchObject({
      person: "a1",
      postings: [{ unit: "u0312", title: "" }],
      duties: [{ unit: null, kind: "author", control: "HUM-04", to: "" }],
    });
  });
});
