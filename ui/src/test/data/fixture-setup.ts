// Owns: made-up answers of the core about setting up and handing out.
import type * as w from "../../backend/bindings";
import { office, written } from "./fixture-review";

const unit = (code: string, name: string, head: string, also: string[] = []): w.UnitLine => ({
  unit: `u${code}`,
  code,
  name,
  department_name: "市民生活部",
  head_title: `${name}長`,
  head_name: head,
  also_heads: also,
  changes_on: null,
  systems:
    code === "0312"
      ? [
          {
            unit: "y031",
            code: "S-031",
            name: "窓口受付システム",
            manager: "大塚 健",
            manager_title: "",
            manager_name: "大塚 健",
          },
        ]
      : [],
});
export const units: w.UnitsView = {
  on: "2026-04-01",
  sections: [
    unit("0312", "市民課", "高橋 和子", ["国保年金課"]),
    unit("0313", "国保年金課", "高橋 和子", ["市民課"]),
    { ...unit("0420", "建築指導課", "佐藤 明"), changes_on: "2027-04-01" },
  ],
  systems: 1,
};
export const unitHistory: w.UnitHistory = {
  unit: "u0312",
  code: "0312",
  name: "市民課",
  events: [
    {
      on: "2026-04-01",
      kind: "changed",
      changes: [["name", "市民窓口課", "市民課"]],
      others: [],
      can_withdraw: true,
    },
    { on: "2024-04-01", kind: "founded", changes: [], others: [], can_withdraw: false },
  ],
};
const row = (more: Partial<w.ImportRow>): w.ImportRow => ({
  sheet: "所属",
  row: 2,
  kind: "section",
  code: "0101",
  name: "総務課",
  state: "new",
  changes: [],
  fault: null,
  warnings: [],
  value: "",
  ...more,
});
export const importView: w.UnitImportView = {
  ticket: "t9",
  file: "組織.xlsx",
  on: "2026-04-01",
  tables: [
    {
      sheet: "所属",
      kind: "section",
      head_row: 1,
      heads: [
        ["課コード", "code"],
        ["課名", "name"],
        ["内線", "-"],
      ],
    },
  ],
  rows: [
    row({}),
    row({
      row: 3,
      code: "0312",
      name: "市民窓口課",
      state: "changed",
      changes: [["name", "市民課", "市民窓口課"]],
    }),
    row({ row: 4, code: "0101", name: "人事課", state: "refused", fault: "code-twice", value: "2" }),
    row({ row: 5, code: "0420", name: "建築指導課", state: "unchanged", warnings: ["zeros"], value: "420" }),
  ],
  missing: [{ unit: "u0313", kind: "section", code: "0313", name: "国保年金課", of: "市民生活部" }],
  read: 4,
  new: 1,
  changed: 1,
  unchanged: 1,
  refused: 1,
  can_take: true,
};
const line = (code: string, name: string, state: string): w.HandoutLine => ({
  unit: `u${code}`,
  code,
  name,
  department_name: "市民生活部",
  head: `${name}長　高橋 和子`,
  systems: 0,
  state,
  handed_at: state === "out" ? "2026-06-15T01:00:00Z" : null,
  files: state === "out" ? [`8_${code}_${name}_依頼.tenkenp`] : [],
  is_plain: false,
  deadline: null,
});
export const handout: w.HandoutView = {
  fiscal_year: 2026,
  is_approved: true,
  permission: ["第22条第1項", "情報セキュリティ管理者"],
  lines: [
    line("0312", "市民課", "waiting"),
    line("0313", "国保年金課", "waiting"),
    line("0420", "建築指導課", "out"),
    line("0990", "東京事務所", "excluded"),
  ],
  waiting: 2,
  out: 1,
  excluded: 1,
  has_clause_texts: false,
  letter: {
    number: "",
    date: "2026-06-15",
    sender: "情報政策課長",
    is_seal_omitted: true,
    subject: "令和8年度情報セキュリティ自己点検の実施について（依頼）",
    text: "このことについて、下記のとおり実施します。",
    submit_to: "情報政策課",
    submit_how: "庁内の定められた方法で提出してください。",
    contact: "担当　情報政策課",
  },
};
export const nextRound: w.NextRoundView = {
  fiscal_year: 2027,
  sections: 3,
  systems: 1,
  edition_label: "架空市 2027.1",
  edition_before: "架空市 2026.1",
  is_new_edition: true,
  changed_items: 4,
  new_items: 2,
  gone_items: 1,
  excluded: [{ unit: "u0990", code: "0990", name: "東京事務所", reason: "端末がない" }],
  round: {
    fiscal_year: 2027,
    edition: "2027-04",
    set: "standard",
    due_on: "2027-07-30",
    period_from: "2027-07-01",
    period_to: "2027-07-16",
    has_department_step: true,
    scale: { steps: 4, partial_percent: 50, is_weighted: true, bands: [95, 80, 60], exception: "excluded" },
    note: "",
  },
};
export const approval: w.ApprovalView = {
  role: "統括情報セキュリティ責任者",
  person_name: "栗原 弘明",
  decided_on: "2026-06-12",
  document_number: "情政第31号",
  note: "",
};

/** What the core answers. */
export function setupCore(): Record<string, (q: Record<string, never>) => unknown> {
  return {
    round_approve: () => ({ ...office, round: { ...office.round, approval } }),
    round_approve_withdraw: () => office,
    round_next_view: () => nextRound,
    target_save: () => office,
    units_view: () => units,
    unit_history: () => unitHistory,
    unit_change: () => units,
    unit_split: () => units,
    unit_abolish: () => units,
    unit_withdraw: () => units,
    unit_import_view: () => importView,
    unit_import: () => ({ new: 1, changed: 1, abolished: 0, refused: 1, view: units }),
    unit_template: () => written,
    handout_view: () => handout,
    handout_run: () => ({
      folder_name: "配布",
      handed: 1,
      left: 1,
      count: 4,
      files: [],
      secrets_folder_name: "パスフレーズ",
      is_plain: false,
      view: { ...handout, waiting: 1, out: 2 },
    }),
    handout_list_write: () => written,
    work_stop: () => null,
  };
}
