// Owns: what follows a final report, in the window: order, plan, report of the improvement, follow-up, roll-out, closing.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { auditDesk } from "../../data/audit/fixture-audit";
import { show } from "../../show";

const dialog = () => within(screen.getByRole("dialog"));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(dialog().getByLabelText(label), { target: { value } });
const choose = (label: string, value: string) =>
  fireEvent.change(dialog().getByLabelText(label), { target: { value } });
async function press(act: string, about = "") {
  const name = (text: string) => text.startsWith(act) && text.endsWith(about);
  await fireEvent.click(await screen.findByRole("button", { name }));
}
async function send(name: string) {
  await fireEvent.click(dialog().getByRole("button", { name }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
}

describe("after the report", () => {
  it("each step of a finding is the next button, to the end and the closing", async () => {
    const fake = await show("#/audit-after/g2", auditDesk);
    await press("改善を指示する", "監8-06-F01");
    await waitFor(() => expect(screen.getByRole("dialog")).toBeTruthy());
    expect(fake.asked("order_make")[0]).toEqual({
      engagement: "g2",
      kind: "improvement",
      findings: ["f2"],
    });
    await send("指示を出す");
    expect(fake.asked("order_issue")[0]).toMatchObject({ order: "o1" });
    await press("改善計画を記録する", "監8-06-F01");
    await type("改善策", "記録簿を毎日確かめる");
    await type("担当者", "窓口係長");
    await type("責任者", "市民課長");
    await type("改善の期限", "2027-01-31");
    expect(await faults()).toEqual([]);
    await send("改善計画を記録する");
    expect(fake.asked("audit_measure_save")[0]).toMatchObject({
      finding: "f2",
      roll_out: null,
      cause_kind: "procedure",
      due_on: "2027-01-31",
    });
    await press("改善報告を記録する", "監8-06-F01");
    await type("実施内容", "記録簿の様式を改めた");
    await type("完了日", "2027-01-20");
    await type("証拠", "記録簿の写し\n通知文");
    await type("確認した人", "森田");
    await send("改善報告を記録する");
    expect(fake.asked("improvement_record")[0]).toMatchObject({ evidence: ["記録簿の写し", "通知文"] });
    await press("フォローアップを記録する", "監8-06-F01");
    await type("確認した内容", "20件を照合した");
    await choose("結果", "not_improved");
    await type("次に確認する日", "2027-06-01");
    await send("フォローアップを記録する");
    expect(fake.asked("follow_up_record")[0]).toMatchObject({
      follow_up: "w1",
      result: "not_improved",
      next_on: "2027-06-01",
    });
    expect(screen.getByText(/まだ終わっていない指摘が 1 件/)).toBeTruthy();
    await press("フォローアップを記録する", "監8-06-F01");
    await type("確認した内容", "20件を照合し、全て記録があった");
    await choose("結果", "improved");
    expect(dialog().queryByLabelText(/次に確認する日/)).toBeNull();
    await send("フォローアップを記録する");
    expect(fake.asked("follow_up_record")[1]).toMatchObject({ result: "improved", next_on: "" });
    await press("監査を終える");
    await type("承認した人", "監査統括責任者");
    await send("監査を終える");
    expect(fake.asked("engagement_close")[0]).toMatchObject({ engagement: "g2", retention_years: 5 });
    expect(await screen.findByText(/8765-4321/)).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
  it("a section that was asked answers, and owes a plan where it has the same problem", async () => {
    const fake = await show("#/audit-after/g2", auditDesk);
    await press("横断確認を出す");
    await type(/課題の要旨/, "端末の持ち出しの記録がない");
    await fireEvent.click(dialog().getByRole("checkbox", { name: "福祉課" }));
    await type("回答の期限", "2027-02-28");
    await send("横断確認を出す");
    expect(fake.asked("roll_out_make")[0]).toMatchObject({ finding: "f2", units: ["u0420"] });
    await press("回答を記録する", "福祉課");
    await choose("回答", "same_problem");
    await type("回答した人", "福祉課長");
    await send("回答を記録する");
    await press("改善計画を記録する", "福祉課");
    await type("改善策", "様式をそろえる");
    await type("担当者", "庶務係長");
    await type("責任者", "福祉課長");
    await type("改善の期限", "2027-03-31");
    await send("改善計画を記録する");
    expect(fake.asked("audit_measure_save")[0]).toMatchObject({
      finding: null,
      roll_out: "x1",
      unit: "u0420",
    });
  });
  it("a refusal stays in the dialog with what was typed", async () => {
    const fake = await show("#/audit-after/g2", auditDesk);
    fake.fail.set("roll_out_make", { code: "audit-gist-names", params: { name: "市民課" } });
    await press("横断確認を出す");
    await type(/課題の要旨/, "市民課の端末");
    await fireEvent.click(dialog().getByRole("checkbox", { name: "福祉課" }));
    await type("回答の期限", "2027-02-28");
    await fireEvent.click(dialog().getByRole("button", { name: "横断確認を出す" }));
    expect((await screen.findByRole("alert")).textContent).toContain("市民課");
    expect((dialog().getByLabelText(/課題の要旨/) as HTMLTextAreaElement).value).toBe("市民課の端末");
  });
  it("what is reported is listed with its next step, and what is overdue says how long", async () => {
    await show("#/audit-after", auditDesk);
    expect(await screen.findByText("5 日超過")).toBeTruthy();
    expect(screen.getByRole("link", { name: /改善を進める.*監8-06/ }).getAttribute("href")).toBe(
      "#/audit-after/g2",
    );
  });
});
