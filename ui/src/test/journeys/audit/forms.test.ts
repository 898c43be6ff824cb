// Owns: forms out and back in the window: slip, survey, roll-out, plan; kept audits; results at the office.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { auditDesk } from "../../data/audit/fixture-audit";
import { officeDesk } from "../../data/fixture";
import { show } from "../../show";

const dialog = () => within(screen.getByRole("dialog"));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(dialog().getByLabelText(label), { target: { value } });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole("button", { name }));
const send = async (name: string) => {
  await fireEvent.click(dialog().getByRole("button", { name }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
};
const has = (name: string | RegExp) => waitFor(() => expect(screen.getByText(name)).toBeTruthy());

describe("a slip on site", () => {
  it("is recorded and written at one press, and the file is named", async () => {
    const fake = await show("#/finding/f1", auditDesk);
    await press("連絡票を作って渡す");
    const to = dialog().getByLabelText(/渡した相手/) as HTMLInputElement;
    expect(to.value).toBe("市民課長");
    await type(/渡した相手/, "市民課長 佐藤");
    await send("連絡票を作って渡す");
    expect(fake.asked("finding_slip")).toEqual([
      { findings: ["f1"], handed_to: "市民課長 佐藤", on: "", reply_due_on: "" },
    ]);
    await waitFor(() =>
      expect(fake.asked("audit_paper_write")[0]).toMatchObject({
        papers: [{ paper: "slip", id: "f1" }],
        is_pdf: true,
      }),
    );
    await has(/監8-05-連絡1.*市民課長 佐藤 へ渡した/);
    expect((await screen.findAllByText(/監査実施計画書\.pdf/)).length).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
  });
  it("a refusal writes nothing", async () => {
    const fake = await show("#/finding/f1", auditDesk);
    fake.fail.set("finding_slip", { code: "audit-part-case", params: { number: "監8-05-分1" } });
    await press("連絡票を作って渡す");
    await fireEvent.click(dialog().getByRole("button", { name: "連絡票を作って渡す" }));
    expect((await screen.findByRole("alert")).textContent).toContain("監8-05-分1");
    expect(fake.asked("audit_paper_write")).toEqual([]);
  });
});

describe("a preliminary survey", () => {
  it("is put together, handed out as a form and answered", async () => {
    const fake = await show("#/audit-survey/g1", auditDesk);
    await press("予備調査を作る");
    await type("質問", "媒体の台帳はありますか。\n\n委託はありますか。");
    await type("回答の期限", "2026-10-30");
    await send("予備調査を作る");
    expect(fake.asked("audit_survey_save")[0]).toMatchObject({
      engagement: "g1",
      survey: null,
      name: "市民課への予備調査",
      sent_on: "",
      questions: [
        { question: "媒体の台帳はありますか。", help: "", choices: [] },
        { question: "委託はありますか。", help: "", choices: [] },
      ],
    });
    await press(/直す.*媒体の台帳はありますか/);
    await type("選択肢", "ある\nない");
    await send("直す");
    expect(fake.asked("audit_survey_save")[1]).toMatchObject({
      survey: "sv1",
      questions: [{ choices: ["ある", "ない"] }, { choices: [] }],
    });
    await press(/上へ.*委託はありますか/);
    await waitFor(() =>
      expect(fake.asked("audit_survey_save")[2]).toMatchObject({
        questions: [{ question: "委託はありますか。" }, { question: "媒体の台帳はありますか。" }],
      }),
    );
    expect(await faults()).toEqual([]);
    await press("予備調査票を書き出す（Excel）");
    await waitFor(() => expect(fake.asked("audit_paper_write").length).toBe(1));
    expect(fake.asked("audit_survey_save")[3]?.["sent_on"]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(fake.asked("audit_paper_write")[0]).toMatchObject({
      papers: [{ paper: "survey", id: "sv1" }],
      is_xlsx: true,
      is_pdf: false,
    });
    await has("回答待ち");
    expect(screen.queryByRole("button", { name: "質問を加える" })).toBeNull();
    await press("返ってきたファイルを選ぶ");
    await has("令和9年1月31日");
    expect(fake.asked("audit_reply_take")).toEqual([]);
    await press("取り込む");
    await has("回答済み");
    expect(screen.getAllByText("書庫にある。", { exact: false }).length).toBe(2);
  });
});

describe("forms of improvements", () => {
  it("go out for each section that was asked, and the answers are counted", async () => {
    const fake = await show("#/audit-after/g2", auditDesk);
    await press("横断確認を出す");
    await type(/課題の要旨/, "端末の持ち出しの記録がない");
    await fireEvent.click(dialog().getByRole("checkbox", { name: "福祉課" }));
    await type("回答の期限", "2027-02-28");
    await send("横断確認を出す");
    await has("回答待ち 1");
    await press(/横断確認票を書き出す（1 件/);
    await waitFor(() =>
      expect(fake.asked("audit_paper_write")[0]).toMatchObject({
        papers: [{ paper: "roll_out", id: "x1/u0420" }],
        is_xlsx: true,
      }),
    );
  });
  it("a plan that came back is read beside what is here, then taken in", async () => {
    const fake = await show("#/finding/f2", auditDesk);
    await press(/改善計画書の様式を書き出す（Excel）/);
    await waitFor(() =>
      expect(fake.asked("audit_paper_write")[0]).toMatchObject({
        papers: [{ paper: "measure_form", id: "f2" }],
      }),
    );
    await press("返ってきたファイルを選ぶ");
    await has("票!B12");
    expect(await faults()).toEqual([]);
    await press("取り込む");
    await waitFor(() => expect(fake.asked("audit_reply_take")).toEqual([{ ticket: "t9" }]));
    expect(fake.asked("file_pick")).toEqual([{ purpose: "form" }]);
  });
  it("what cannot be read names its cell, and nothing is taken", async () => {
    const fake = await show("#/finding/f2", auditDesk);
    fake.fail.set("audit_reply_inspect", {
      code: "audit-reply-word",
      params: { file: "計画.xlsx", place: "票!B16", text: "年内" },
    });
    await press("返ってきたファイルを選ぶ");
    expect((await screen.findByRole("alert")).textContent).toContain("票!B16");
    expect(screen.queryByRole("button", { name: "取り込む" })).toBeNull();
  });
});

describe("a kept audit", () => {
  it("is proved from the start screen, without a case", async () => {
    const fake = await show("#/start", null);
    const link = await screen.findByRole("link", { name: "監査の綴りを確かめる" });
    expect(link.getAttribute("href")).toBe("#/audit-kept");
    location.hash = "#/audit-kept";
    await press("監査の綴りのファイルを選ぶ");
    await fireEvent.input(await screen.findByLabelText("受け渡しファイルのパスフレーズ"), {
      target: { value: "合言葉" },
    });
    await press("確かめる");
    await waitFor(() =>
      expect(fake.asked("audit_kept_verify")).toEqual([
        { ticket: "t9", passphrase: "合言葉", check_number: "" },
      ]),
    );
    expect((await screen.findAllByText("封をしたときのままです。")).length).toBeGreaterThan(0);
    await has("別の場所で保管");
    expect(await faults()).toEqual([]);
    await fireEvent.input(screen.getByLabelText(/紙にある照合番号/), { target: { value: "0000-0000" } });
    await press("確かめる");
    await has(/紙の照合番号と違います/);
  });
});

describe("results at the office", () => {
  it("are looked at, taken in and seen by section", async () => {
    const fake = await show("#/audit-results", officeDesk);
    await press("監査人から届いたファイルを選ぶ");
    await fireEvent.input(screen.getAllByLabelText(/^受け渡しファイルのパスフレーズ/)[0] as HTMLElement, {
      target: { value: "合言葉" },
    });
    await press("中を見る");
    await has("はじめて届いた監査です。");
    expect(fake.asked("audit_results_take")).toEqual([]);
    await press("取り込む");
    await waitFor(() => expect(fake.asked("audit_results_take").length).toBe(1));
  });
  it("a section's audit is a link in the list of sections, and a finding is linked to a plan", async () => {
    const fake = await show("#/office", officeDesk);
    const link = await screen.findByRole("link", { name: /監査 監8-06.*指摘 1/ });
    expect(link.getAttribute("href")).toBe("#/audit-results/g2");
    location.hash = "#/audit-results/g2";
    await has("おおむね守られている。");
    await press(/改善計画に結び付ける/);
    await type("改善計画の番号", "R8-0312-01");
    await send("改善計画に結び付ける");
    expect(fake.asked("audit_result_link")).toEqual([
      { finding: "f2", measure: "R8-0312-01", is_linked: true },
    ]);
    await has("R8-0312-01");
  });
  it("the sheets for the auditors go out, all or those that were chosen", async () => {
    const fake = await show("#/audit-results", officeDesk);
    const secret = await screen.findByLabelText("受け渡しファイルのパスフレーズ");
    const again = screen.getByLabelText("受け渡しファイルのパスフレーズ（もう一度）");
    await fireEvent.input(secret, { target: { value: "ながい合言葉です" } });
    await fireEvent.input(again, { target: { value: "ながい合言葉です" } });
    await press("点検結果のファイルを書き出す");
    await waitFor(() =>
      expect(fake.asked("audit_sheets_write")[0]).toMatchObject({ fiscal_year: null, units: [] }),
    );
  });
});
