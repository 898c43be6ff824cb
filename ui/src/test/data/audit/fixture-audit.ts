// Owns: a made-up audit of the made-up city, and a core that keeps what is judged, made and written.
import type * as w from "../../../backend/bindings";
import { desk } from "../fixture";
import { afterCore, programme, reportView } from "./fixture-after";
import { disputed, finding } from "./fixture-finding";
import { auditee, formsCore } from "./fixture-forms";

export const auditDesk: w.DeskView = {
  ...desk,
  kind: "audit",
  unit_name: "監査班",
  sheets: [],
  fiscal_year: null,
};

const approval: w.ApproverView = {
  roles: ["committee"],
  titles: ["情報セキュリティ委員会"],
  manner: "approve",
  clause: "9.1(3)①",
  recorded: null,
};
const line = (n: number, question: string): w.AuditItemLine => ({
  id: `i${n}`,
  number: `監8-05-00${n}`,
  item: `HUM-${n}`,
  control: "HUM-04",
  clauses: ["5.2(3)②"],
  level: "must",
  question,
  assigned: null,
  judgement: null,
  state: "open",
  is_handed_out: false,
  evidence: 0,
  findings: [],
  differs: false,
});
export const engagementLine: w.EngagementLine = {
  engagement: "g1",
  number: "監8-05",
  plan: "p1",
  fiscal_year: 2026,
  kind: "regular",
  unit: "u0312",
  unit_name: "市民課",
  state: "planned",
  period_from: "2026-11-12",
  items: 2,
  judged: 0,
  reviewed: 0,
  findings: 1,
};
const team: w.MemberView = {
  member: "m1",
  person: "a1",
  name: "谷 一郎",
  affiliation: "総務課",
  qualification: "",
  is_external: false,
  role: "chief",
  interests: "",
  declared_on: null,
  checked_by: "",
  checked_on: null,
  doubts: [
    {
      reason: "unit-before",
      strength: "warn",
      clauses: [],
      what: "市民課",
      unit: "市民課",
      until: "2026-03-31",
    },
  ],
  override_reason: "",
  override_by: "",
  override_on: null,
};
const auditor: w.AuditorView = {
  person: "a1",
  name: "谷 一郎",
  role: "auditor",
  affiliation: "総務課",
  qualification: "",
  is_external: false,
  postings: [{ unit: "u0312", from: "2024-04-01", to: "2026-03-31", title: "" }],
  duties: [],
  note: "",
};
const parts: w.RiskPartView[] = [
  { code: "years", value: 3, counted: 3, weight: 2, points: 6 },
  { code: "gaps", value: null, counted: 0, weight: 2, points: 0 },
];
/** The core of an audit case. */
export function auditCore() {
  const items = [
    line(1, "許可した端末の持ち出しは、すべて記録簿に載っているか"),
    line(2, "私物の機器を業務に使っていないか"),
  ];
  const evidence: w.AuditEvidenceView[] = [];
  const texts: Record<string, string> = {};
  const slips: w.SlipView[] = [];
  const saved = (id = "", number = ""): w.AuditSaved => ({
    at: "2026-11-12T05:31:00Z",
    id,
    number,
    doubts: [],
    can_undo: true,
    can_redo: false,
  });
  const engagement = (): w.EngagementView => ({
    line: engagementLine,
    name: "市民課の監査",
    purpose: "",
    scope: "",
    out_of_scope: "",
    limits: "",
    edition: null,
    opinion_kind: "advice",
    storage_place: "",
    contact: "",
    period_to: null,
    notice_place: "",
    notice_number: "",
    notified_on: null,
    notice_days: null,
    objection_on: null,
    opened_on: null,
    exit_on: null,
    exit_note: "",
    note: "",
    schedule: [
      {
        id: "s1",
        starts_at: "2026-11-12T13:20",
        minutes: 60,
        place: "執務室",
        counterpart: "",
        activity: "",
      },
    ],
    documents: [{ id: "d1", name: "持ち出し記録簿", due_on: null, received_on: null, note: "" }],
    team: [team],
    approval,
    items: [...items],
    samples: [],
    findings: [finding],
    reports: [{ report: "r1", version: 1, state: "draft", confirmed_on: null, check_number: "" }],
    orders: [],
    gaps: ["purpose"],
    doubts: [
      {
        reason: "evidence-after",
        strength: "note",
        clauses: [],
        what: "監8-05-001",
        unit: "",
        until: null,
      },
    ],
    roll_outs: [],
    closing: null,
    missing_numbers: [],
    team_changes: [],
    cancel_reason: "",
    cancelled_on: null,
  });
  const paper = (id: string): w.PaperView => ({
    line: items.find((one) => one.id === id) ?? line(1, ""),
    engagement: "g1",
    point: "",
    audit_hint: "許可書から10件を選び、記録簿と照らし合わせる。",
    procedures: (texts[`paper/${id}/procedures`] ?? "").split(",").filter(Boolean),
    procedure_note: "",
    performed_from: "",
    performed_to: "",
    place: "",
    counterpart: "窓口係長",
    auditors: "谷",
    population: null,
    sample_size: null,
    exceptions: null,
    facts: texts[`paper/${id}/facts`] ?? "",
    reason: "",
    good: "",
    author: "",
    written_on: null,
    reviewer: "",
    reviewed_on: null,
    review_note: "",
    evidence: id === "i1" ? [...evidence] : [],
    corrections: [],
    own_evidence: [{ name: "記録簿", place: "書庫 3段目", checked_on: null }],
    own_measures: [],
    own: { answer: "yes", reason: "すべて記録簿に書いている。", version: 1, confirmed_on: "2026-07-31" },
    earlier: [
      {
        number: "監6-03-F02",
        class: "minor",
        subject: "返却した日の欄がない",
        result: "improved",
        checked_on: "2025-06-10",
      },
    ],
    gaps: ["facts", "evidence"],
    remarks: (texts[`paper/${id}/facts`] ?? "").includes("すること")
      ? [{ field: "facts", kind: "order-in-facts", words: "すること", blocks: true }]
      : [],
    warning: "",
    doubts: [],
  });
  const patch = (id: string, change: Partial<w.AuditItemLine>) => {
    const at = items.findIndex((one) => one.id === id);
    const old = items[at];
    if (old) items[at] = { ...old, ...change };
  };
  const after = afterCore(engagement(), saved);
  const core: Record<string, (q: Record<string, never>) => unknown> = {
    audit_create: () => auditDesk,
    audit_view: (): w.AuditView => ({
      body_name: "架空市",
      team_name: "監査班",
      contact: "",
      settings: {
        programme_years: 3,
        months: 12,
        notice_days: 14,
        plan_days: 30,
        follow_up_months: [3, 6],
        retention_years: 5,
        class_set: "five",
        weights: [{ code: "years", weight: 2 }],
      },
      auditees: [auditee("u0312", "0312", "市民課"), auditee("u0420", "0420", "福祉課")],
      auditors: [auditor],
      programmes: [programme(approval)],
      plans: [
        {
          plan: "p1",
          fiscal_year: 2026,
          kind: "regular",
          number: "監8",
          name: "令和8年度監査計画",
          targets: 1,
          engagements: 1,
          approved_on: null,
        },
      ],
      engagements: [engagementLine, after.view().line],
      follow_ups: [
        {
          follow_up: "w1",
          planned_on: "2026-09-01",
          number: "監7-02-F01",
          subject: "鍵の管理",
          unit_name: "建築課",
          overdue_days: 5,
        },
      ],
    }),
    audit_settings_save: (q: Partial<w.AuditSettings>) => ({ settings: q }),
    audit_plan_view: (): w.AuditPlanView => ({
      line: {
        plan: "p1",
        fiscal_year: 2026,
        kind: "regular",
        number: "監8",
        name: "令和8年度監査計画",
        targets: 0,
        engagements: 0,
        approved_on: null,
      },
      programme: null,
      programme_year: null,
      programme_years: null,
      policy: "",
      theme: "",
      methods: [],
      criteria: [],
      period_from: null,
      period_to: null,
      budget_yen: null,
      contractor: "",
      ordered_by: "",
      ordered_on: null,
      note: "",
      targets: [],
      team: [team],
      approval,
      gaps: ["theme"],
    }),
    audit_risk_view: (): w.RiskView => ({
      fiscal_year: 2026,
      lines: [{ unit: "u0312", code: "0312", name: "市民課", risk: 6, parts, last_year: 2023 }],
    }),
    engagement_view: (q: { id?: string }) => (q.id === "g2" ? after.view() : engagement()),
    ...after.core,
    ...formsCore(),
    paper_view: (q: { id?: string }) => paper(q.id ?? ""),
    paper_judge: (q: { id?: string; judgement?: string | null }) => {
      const judgement = q.judgement ?? null;
      patch(q.id ?? "", {
        judgement,
        state: judgement ? "judged" : "open",
        differs: judgement?.includes("nonconforming") ?? false,
      });
      return saved(q.id);
    },
    audit_evidence_add: (q: Partial<w.AuditEvidenceAddRequest>) => {
      const number = `監8-05-001-${evidence.length + 1}`;
      evidence.push({
        id: number,
        number,
        kind: q.kind ?? "",
        name: q.name || "ファイル",
        source: q.source ?? "",
        obtained_on: null,
        obtained_time: "14:20",
        place: "",
        sha256: "",
        is_kept: false,
        file_name: "",
        is_picture: false,
        sufficiency: "",
        out_reason: "",
      });
      return saved(number, number);
    },
    audit_item_find: (q: { controls?: string[] }) =>
      ["HUM-09", "AST-03"]
        .filter((control) => (q.controls ?? []).every((start) => control.startsWith(start)))
        .map((control) => {
          const question = control === "HUM-09" ? "画面をロックしているか" : "台帳があるか";
          const blank = { clauses: ["5.9"], level: "must", audit_hint: "", answer: null, is_in: false };
          return { item: control, control, question, ...blank };
        }),
    finding_view: (q: { id?: string }) =>
      q.id === "f2"
        ? { ...after.view().findings[0], is_reported: true }
        : q.id === "f3"
          ? disputed
          : { ...finding, slips: [...slips] },
    finding_slip: (q: Partial<w.FindingSlipRequest>) => {
      const number = `監8-05-連絡${slips.length + 1}`;
      slips.push({ number, issued_on: "2026-11-12", handed_to: q.handed_to ?? "", reply_due_on: null });
      return saved("sl1", number);
    },
    audit_report_view: reportView,
  };
  for (const name of [
    "finding_make",
    "finding_opinion",
    "member_save",
    "target_put",
    "audit_item_add",
    "programme_cover",
    "programme_save",
    "auditee_save",
    "auditor_save",
  ])
    core[name] = () => saved("f1", "監8-05-F01");
  return { core, texts };
}
