// Owns: backups and what takes room, as the core tells them in tests.
import type * as w from "../../../backend/bindings";

const line: w.BackupLine = {
  at: "2026-07-19T01:00:00Z",
  file: "R08_架空市_市民課_バックアップ_20260719-100000.tenkenb",
  folder: "控え",
  size: 1_843_200,
  sha256: "4f".repeat(32),
  entries: 231,
  is_planned: false,
  person: "山口 恵",
  removed_at: null,
};

export const backup: w.BackupView = {
  last: line,
  days: 3,
  is_clock_back: false,
  newer: 9,
  lines: [line],
  plan: {
    every: "off",
    folder: null,
    folder_name: "",
    is_folder_there: false,
    is_beside_case: false,
    keep: 7,
    warn: 7,
  },
  is_due: false,
  is_old: false,
};

export const made: w.BackupMade = {
  file: {
    ticket: "b1",
    name: "R08_架空市_市民課_バックアップ_20260722-103000.tenkenb",
    kind: "backup",
    size: 1_851_392,
    sha256: "a0".repeat(32),
  },
  entries: 240,
  removed: [],
};

export const seen: w.BackupSeen = {
  ticket: "t9",
  file: line.file,
  kind: "section",
  body_name: "架空市",
  unit_name: "市民課",
  fiscal_year: 2026,
  made_at: line.at,
  entries: 231,
  last_at: "2026-07-19T00:58:00Z",
  last_person: "山口 恵",
  last_command: "answer_set",
  is_encrypted: true,
  is_older: false,
  size: line.size,
  sha256: line.sha256,
  present: {
    file: "令和8年度自己点検 市民課.tenken",
    standing: "ahead",
    newer: 9,
    last_at: "2026-07-22T01:30:00Z",
    last_person: "山口 恵",
  },
  proposed_name: "令和8年度自己点検 市民課_復元_20260722-103000.tenken",
  folder_name: "点検",
};

const space: w.SpaceView = {
  file: 1_855_488,
  parts: [
    { kind: "editions", bytes: 1_200_000, rows: 1 },
    { kind: "journal", bytes: 500_000, rows: 240 },
    { kind: "sheets", bytes: 120_000, rows: 96 },
    { kind: "other", bytes: 31_392, rows: 40 },
  ],
  free: 4096,
  backup_folder: "",
  backups: 0,
  backup_bytes: 0,
};

const line2020: w.DisposalLine = {
  kind: "submission",
  fiscal_year: 2020,
  subject: "",
  name: "",
  state: "expired",
  holds: [],
  records: 0,
  sheets: 38,
  versions: 41,
  attachments: 3,
  parcels: 38,
  papers: 0,
  retain_from_on: "2021-04-01",
  retain_until_on: "2026-03-31",
  extended_reason: "",
  done_on: null,
};

const list: w.DisposalList = {
  id: "d1",
  state: "made",
  made_on: "2026-07-22",
  made_by: "高橋 誠",
  lines: [line2020],
  approved_on: "",
  approver: "",
  document_number: "",
  done_on: "",
  done_by: "",
  erased: [],
  check_number: "1A2B-3C4D-5E6F-7081",
};

const approved = (q: Partial<w.DisposalApproveRequest>): w.DisposalList => ({
  ...list,
  state: "approved",
  approved_on: "2026-07-22",
  approver: q.approver ?? "",
  document_number: q.document_number ?? "",
});

const done: w.DisposalList = {
  ...approved({ approver: "副市長　大沼 誠", document_number: "情セ第12号" }),
  state: "done",
  done_on: "2026-07-22",
  done_by: "高橋 誠",
  erased: [{ kind: "submission", name: "0312 organisation v1", sha256: "4f".repeat(32) }],
};

const disposal = (lists: w.DisposalList[], state: string): w.DisposalView => ({
  today: "2026-07-22",
  periods: [
    { kind: "submission", years: 5, stated: null, clause: "" },
    { kind: "report", years: null, stated: null, clause: "" },
  ],
  lines: [
    { ...line2020, state },
    { ...line2020, fiscal_year: 2026, state: "open", retain_from_on: null, retain_until_on: null },
  ],
  lists,
});

/** Answers of a core that keeps. */
export const keepCore = (failed: () => w.WireError | null = () => null) => ({
  disposal_view: () => disposal([], "expired"),
  disposal_make: () => disposal([list], "listed"),
  disposal_approve: (q: Partial<w.DisposalApproveRequest>) => disposal([approved(q)], "listed"),
  disposal_carry_out: () => disposal([done], "done"),
  disposal_withdraw: () => disposal([{ ...list, state: "withdrawn" }], "expired"),
  disposal_extend: () => disposal([], "extended"),
  retention_save: () => disposal([], "expired"),
  backup_view: () => backup,
  backup_make: () => made,
  backup_plan_save: (q: Partial<w.BackupPlanRequest>) => ({
    ...backup,
    plan: {
      every: q.every ?? "off",
      folder: "f1",
      folder_name: "控え",
      is_folder_there: true,
      is_beside_case: false,
      keep: q.keep ?? 7,
    },
  }),
  backup_run: (): w.BackupRun => {
    const error = failed();
    return { outcome: error ? "failed" : "none", made: null, error };
  },
  backup_inspect: () => seen,
  backup_restore: (q: Partial<w.BackupRestoreRequest>) => ({
    file: { ...made.file, ticket: "b2", name: q.name ?? "", kind: "restored" },
    folder_name: "点検",
    entries: 231,
  }),
  space_view: () => space,
});
