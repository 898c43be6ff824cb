// Owns: a made-up auditee, a survey, forms that came back, a kept audit and results at the office, and a core that keeps them.
import type * as w from "../../../backend/bindings";

const NUMBER = "監8-06-F01";

const reply = (isTaken: boolean): w.AuditReplyView => ({
  file: "改善計画書.xlsx",
  kind: "measure",
  number: NUMBER,
  unit_code: "0312",
  unit_name: "市民課",
  by: "市民課長",
  on: "2026-11-20",
  standing: "first",
  is_taken: isTaken,
  lines: [
    { label: "改善策", before: "", now: "記録簿を毎日確かめる。", place: "票!B12" },
    { label: "改善の期限", before: "", now: "令和9年1月31日", place: "票!B16" },
  ],
});

const kept = (number: string): w.AuditKeptView => ({
  file: "監7-02_綴り.tenkenp",
  body_name: "架空市",
  team: "監査班",
  number: "監7-02",
  name: "建築課の監査",
  closed_on: "2026-06-30",
  approver: "監査統括責任者",
  retain_until_on: "2032-03-31",
  check_number: "8765-4321-8765-4321",
  is_list_whole: true,
  is_as_typed: number === "" ? null : number.startsWith("8765"),
  is_whole: number === "" || number.startsWith("8765"),
  unlisted: [],
  lines: [
    {
      kind: "paper",
      number: "監7-02-001",
      name: "鍵の管理簿は最新か",
      sha256: "ab",
      place: "書庫 3段目",
      state: "whole",
    },
    {
      kind: "evidence",
      number: "001-1",
      name: "鍵の管理簿",
      sha256: "",
      place: "建築課",
      state: "elsewhere",
    },
  ],
});

const resultLine: w.AuditResultLine = {
  result: "g2",
  number: "監8-06",
  name: "市民課の監査",
  fiscal_year: 2026,
  code: "0312",
  unit_name: "市民課",
  version: 1,
  confirmed_on: "2026-12-01",
  check_number: "1234-5678-1234-5678",
  findings: 1,
  open: 1,
};
const result = (change: Partial<w.AuditResultView> = {}): w.AuditResultView => ({
  line: resultLine,
  file: "監8-06_監査結果.tenkenp",
  is_taken: false,
  standing: "first",
  team: "監査班",
  texts: [
    { code: "plan-name", text: "令和8年度監査計画" },
    { code: "engagement-period-from", text: "2026-11-12" },
    { code: "report-opinion", text: "おおむね守られている。" },
  ],
  findings: [
    {
      finding: "f2",
      number: NUMBER,
      class: "minor",
      urgency: "normal",
      subject: "端末の持ち出しの記録",
      facts: "2件が記録簿にない。",
      clauses: ["5.2(3)②"],
      proposal: "記録する必要がある。",
      opinion: "agreed",
      plan_due_on: "2027-01-31",
      progress: "in_progress",
      measures: [],
    },
  ],
  items: [
    {
      number: "監8-06-001",
      question: "持ち出しは記録簿に載っているか",
      control: "HUM-04",
      judgement: "nonconforming",
      own: "yes",
      differs: true,
    },
  ],
  figures: {
    audited: 12,
    compared: 10,
    differs: 3,
    said_yes: 8,
    stricter: 1,
    rate: 250,
    reliability: 625,
  },
  ...change,
});

export const auditee = (unit: string, code: string, name: string): w.AuditeeView => ({
  unit,
  kind: "section",
  code,
  name,
  of: "市民部",
  department_name: "市民部",
  owner: null,
  orderer: null,
  upper: null,
  figures: [{ code: "information", value: 2 }],
  head_title: "課長",
  head_name: "",
  head_since_on: null,
  roles: [],
  chain: [],
  contract_number: "",
  clause_code: "",
  clause: "",
  clause_basis: "",
  last_year: 2023,
  note: "",
});

export function formsCore(): Record<string, (q: Record<string, never>) => unknown> {
  let surveys: w.AuditSurveyView[] = [];
  let measures: string[] = [];
  return {
    audit_survey_list: () => surveys,
    audit_survey_save: (q: Partial<w.AuditSurveySaveRequest>): w.AuditSaved => {
      const id = q.survey ?? `sv${surveys.length + 1}`;
      const one: w.AuditSurveyView = {
        survey: id,
        number: "監8-05-調1",
        name: q.name ?? "",
        state: q.sent_on ? "sent" : "draft",
        sent_on: q.sent_on || null,
        due_on: q.due_on || null,
        received_on: null,
        rows: (q.questions ?? []).map((row, n) => ({ ...row, n: n + 1, answer: "", note: "" })),
      };
      surveys = [...surveys.filter((old) => old.survey !== id), one];
      return { at: "", id, number: one.number, doubts: [], can_undo: false, can_redo: false };
    },
    audit_reply_inspect: () => reply(false),
    audit_reply_take: () => {
      surveys = surveys.map((one) => ({
        ...one,
        state: "answered",
        received_on: "2026-11-20",
        rows: one.rows.map((row) => ({ ...row, answer: "ある", note: "書庫にある。" })),
      }));
      return reply(true);
    },
    audit_kept_verify: (q: Partial<w.AuditKeptVerifyRequest>) => kept(q.check_number ?? ""),
    audit_result_list: () => [resultLine],
    audit_result_view: () => result(),
    audit_results_inspect: () => result(),
    audit_results_take: () => result({ is_taken: true }),
    audit_result_link: (q: Partial<w.AuditResultLinkRequest>) => {
      measures = q.is_linked ? [q.measure ?? ""] : [];
      const view = result();
      return { ...view, findings: view.findings.map((one) => ({ ...one, measures })) };
    },
    audit_sheets_write: (): w.WrittenView => ({
      folder_name: "点検",
      is_plain: false,
      files: [
        { ticket: "t6", name: "R8_架空市点検結果.tenkenp", kind: "audit_sheets", size: 9_000, sha256: "" },
      ],
    }),
  };
}
