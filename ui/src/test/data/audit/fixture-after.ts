// Owns: a made-up audit whose report is final, and a core that keeps what is ordered, planned and looked at.
import type * as w from "../../../backend/bindings";

import { travelCore } from "./fixture-travel";

type Saved = (id?: string, number?: string) => w.AuditSaved;
type Core = Record<string, (q: Record<string, never>) => unknown>;

const NUMBER = "監8-06-F01";

export function afterCore(base: w.EngagementView, saved: Saved) {
  const first = base.findings[0] as w.FindingView;
  const finding: w.FindingView = {
    ...first,
    finding: "f2",
    number: NUMBER,
    progress: "not_started",
    gaps: [],
    remarks: [],
  };
  const state = {
    line: { ...base.line, engagement: "g2", number: "監8-06", state: "reported" },
    orders: [] as w.OrderView[],
    rollOuts: [] as w.RollOutView[],
    closing: null as w.ClosingView | null,
  };
  const view = (): w.EngagementView => ({
    ...base,
    line: { ...state.line },
    findings: [{ ...finding }],
    orders: [...state.orders],
    roll_outs: [...state.rollOuts],
    closing: state.closing,
    reports: [
      { report: "r2", version: 1, state: "final", confirmed_on: "2026-12-01", check_number: "1234-5678" },
    ],
  });
  const core: Core = {
    ...travelCore(),
    audit_papers: (): w.AuditPapersView => ({
      papers: [
        paperLine("engagement_plan", ""),
        paperLine("notice", "not-approved"),
        paperLine("report", ""),
      ],
      written: [],
    }),
    audit_paper_write: (): w.AuditPapersWritten => ({
      folder_name: "点検",
      files: [
        {
          ticket: "t5",
          name: "監査実施計画書.pdf",
          kind: "engagement_plan",
          size: 20_000,
          sha256: "",
        },
      ],
      missing: [],
    }),
    order_make: (q: { kind?: string }) => {
      state.orders.push({
        order: "o1",
        number: "監8-06-指示1",
        kind: q.kind ?? "",
        ordered_by: "最高情報セキュリティ責任者",
        ordered_on: null,
        directed_role: "section_mgr",
        directed_to: "市民課長",
        reply_to: "",
        content: `${NUMBER} 記録すること。`,
        findings: [NUMBER],
        plan_due_on: null,
        document_number: "",
        state: "draft",
      });
      return saved("o1", "監8-06-指示1");
    },
    order_issue: (q: Partial<w.OrderIssueRequest>) => {
      state.orders = state.orders.map((one) => ({ ...one, state: "issued", ordered_on: q.on ?? null }));
      finding.plan_due_on = "2026-11-01";
      finding.follow_ups = [followUp("w1", "2027-03-01")];
      return saved("o1");
    },
    audit_measure_save: (q: Partial<w.AuditMeasureRequest>) => {
      finding.progress = "in_progress";
      finding.measures = [
        {
          number: `${NUMBER}-改善1`,
          action: q.action ?? "",
          interim: "",
          owner: q.owner ?? "",
          responsible: q.responsible ?? "",
          due_on: q.due_on ?? null,
        },
      ];
      return saved("m1", `${NUMBER}-改善1`);
    },
    improvement_record: (q: Partial<w.ImprovementRequest>) => {
      finding.improvements = [
        {
          improvement: "im1",
          done: q.done ?? "",
          completed_on: q.completed_on ?? null,
          evidence: q.evidence ?? [],
          remaining: "",
          confirmed_by: q.confirmed_by ?? "",
          confirmed_on: null,
        },
      ];
      return saved("im1");
    },
    follow_up_record: (q: Partial<w.FollowUpRecordRequest>) => {
      finding.progress = q.result === "improved" ? "verified" : "in_progress";
      finding.follow_ups = [{ ...followUp("w1", "2027-03-01"), result: q.result ?? null }];
      if (q.next_on) finding.follow_ups.push(followUp("w2", q.next_on));
      return saved("w1");
    },
    roll_out_make: (q: Partial<w.RollOutMakeRequest>) => {
      state.rollOuts.push({
        roll_out: "x1",
        number: `${NUMBER}-横1`,
        finding: NUMBER,
        gist: q.gist ?? "",
        asked_on: q.asked_on ?? null,
        due_on: q.due_on ?? null,
        open: 1,
        replies: [reply()],
      });
      return saved("x1");
    },
    roll_out_reply: (q: Partial<w.RollOutReplyRequest>) => {
      state.rollOuts = state.rollOuts.map((one) => ({
        ...one,
        open: 0,
        replies: [
          {
            ...reply(),
            answer: q.answer ?? null,
            by: q.by ?? "",
            lacks_measure: q.answer === "same_problem",
          },
        ],
      }));
      return saved("x1");
    },
    engagement_close: (q: Partial<w.EngagementCloseRequest>) => {
      state.line.state = "closed";
      state.closing = {
        closed_on: q.on ?? "",
        approver: q.approver ?? "",
        retention_years: q.retention_years ?? 0,
        retain_until_on: "2032-03-31",
        check_number: "8765-4321",
        entries: [
          { kind: "paper", number: "監8-06-001", name: "調書", sha256: "ab".repeat(32), place: "書庫" },
        ],
      };
      return saved("g2", "8765-4321");
    },
  };
  return { view, core };
}

const followUp = (id: string, on: string): w.FollowUpView => ({
  follow_up: id,
  planned_on: on,
  method: null,
  checked_on: null,
  checker: "",
  checked: "",
  result: null,
  next_on: null,
  close_reason: "",
  close_approver: "",
});
const reply = (): w.RollOutReplyRow => ({
  unit: "u0420",
  code: "0420",
  name: "福祉課",
  answer: null,
  how: "",
  found: "",
  by: "",
  on: null,
  measure: "",
  lacks_measure: false,
});

export const programme = (approval: w.ApproverView): w.ProgrammeView => ({
  programme: "pr1",
  name: "中期監査計画",
  year_from: 2026,
  years: 3,
  policy: "3年で一巡する。",
  approval,
  rows: [
    {
      unit: "u0312",
      code: "0312",
      name: "市民課",
      cells: [
        { fiscal_year: 2026, is_planned: true, engagements: ["監8-05"] },
        { fiscal_year: 2027, is_planned: false, engagements: [] },
        { fiscal_year: 2028, is_planned: false, engagements: [] },
      ],
    },
  ],
  uncovered: 0,
});

const paperLine = (paper: string, why: string): w.AuditPaperLine => ({
  paper,
  id: "g1",
  name: "監8-05",
  is_draft: paper === "report",
  why,
  document_number: "",
  on: null,
});

export const reportView = (): w.AuditReportView => ({
  line: { report: "r1", version: 1, state: "draft", confirmed_on: null, check_number: "" },
  engagement: "g1",
  addressee_role: "ciso",
  addressee: "",
  document_number: "",
  procedures: "",
  limits: "",
  opinion: "",
  good: "",
  special: "",
  public_text: "",
  is_public: false,
  is_unit_hidden: false,
  published_by: "",
  published_on: null,
  judgements: [{ code: "conforming", count: 1 }],
  classes: [{ code: "minor", count: 1 }],
  domains: [],
  differs: 1,
  compared: 2,
  gaps: [{ place: "finding", number: "監8-05-F01", code: "opinion" }],
  remarks: [],
});
