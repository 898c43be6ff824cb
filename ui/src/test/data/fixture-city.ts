// Owns: a made-up body of two departments: figures, status, oddities, corrections, papers.
import type * as w from "../../backend/bindings";

const CODES = ["ORG", "AST", "NET", "PHY", "HUM", "INC", "IDP", "OPS", "MAL", "ATK", "DEV", "OUT", "CMP"];
const NAMES = [
  "組織",
  "情報資産",
  "強靭性",
  "物理",
  "人的",
  "インシデント",
  "認証",
  "運用",
  "不正プログラム",
  "不正アクセス",
  "開発",
  "委託・外部サービス",
  "評価",
];
const rate = (num: number, den: number): w.RateView => ({
  text: den > 0 ? ((num * 100) / den).toFixed(1) : "－",
  num,
  den,
});
function cell(domain: string, num: number, den: number, must_open = 0): w.HeatCell {
  const part = den > 0 ? num / den : -1;
  return {
    domain,
    num,
    den,
    must_open,
    corrected: 0,
    rate: rate(num, den).text,
    percent: den > 0 ? String(Math.round(part * 100)) : "－",
    step: den === 0 ? -1 : part >= 0.95 ? 0 : part >= 0.8 ? 1 : part >= 0.6 ? 2 : 3,
  };
}
const row = (kind: string, key: string, name: string, must = 0): w.HeatRow => ({
  kind,
  key,
  name,
  department: kind === "section" ? "市民生活部" : name,
  is_open: false,
  done: 1,
  expected: 2,
  signed: 0,
  sheets: 2,
  cells: [
    cell("", 37, 43, must),
    ...CODES.map((code, n) => (code === "ATK" ? cell(code, 0, 0) : cell(code, n, 12, n === 3 ? must : 0))),
  ],
});

/** The view with the sections of open departments, as the core gives it. */
export function cityView(open: string[], is_ranked: boolean): w.CityView {
  const isOpen = open.includes("市民生活部");
  const rows = [
    row("city", "", "", 3),
    { ...row("department", "市民生活部", "市民生活部", 2), is_open: isOpen },
  ];
  if (isOpen) rows.push(row("section", "0312", "市民課", 1), row("section", "0314", "保険年金課", 1));
  rows.push(row("department", "福祉部", "福祉部", 1));
  return {
    fiscal_year: 2026,
    disposed_on: null,
    journal_seq: 221,
    received_at: "2026-08-04T01:00:00Z",
    headline: {
      must_open: 3,
      must_open_sections: 3,
      must_open_change: -2,
      sections_in: 3,
      sections_expected: 4,
      section_rate: rate(3, 4),
      sheets_in: 4,
      sheets_expected: 6,
      rate: rate(130, 150),
      score: rate(140, 150),
      mean: "86.2",
      mean_sections: 3,
      measures_open: 9,
      measures_overdue: 2,
      overdue_days: 18,
      excepted: 1,
    },
    domains: CODES.map((code, n) => ({ code, name_ja: NAMES[n] ?? code, name_en: code })),
    rows,
    items: [item],
    years: [
      {
        fiscal_year: 2025,
        must_open: 5,
        rate: rate(82, 100),
        section_rate: rate(4, 4),
        migrated: 4,
        is_now: false,
      },
      {
        fiscal_year: 2026,
        must_open: 3,
        rate: rate(87, 100),
        section_rate: rate(3, 4),
        migrated: 0,
        is_now: true,
      },
    ],
    compared_items: 92,
    merged: ["商工課 → 商工観光課"],
    central: { reception: "r9", must_open: 1, rate: rate(20, 22) },
    corrections: 1,
    origins: { parcel: 2, key_in: 1 },
    unplaced: [],
    bands: [95, 80, 60],
    is_ranked,
  };
}

const item: w.CityItemLine = {
  item: "kakuu-OUT-03-a",
  revision: 1,
  control: "OUT-03",
  level: "must",
  sheet_kind: "organisation",
  question: "委託先の対策を今年度に確かめた記録がありますか。",
  yes: 1,
  partial: 1,
  no: 2,
  na: 0,
  unanswered: 0,
  excepted: 0,
  applicable: 4,
  must_open: 2,
  rate: rate(1, 4),
  difference: "＋3.4",
  reasons: [{ text: "確認票の様式がない。", sections: 2 }],
  corrected: 1,
};

const line = (section: string, answer: string): w.CityAnswerLine => ({
  reception: "r1",
  section_code: "0312",
  section,
  department: "市民生活部",
  sheet_kind: "organisation",
  system: "",
  item: "kakuu-OUT-03-a",
  control: "OUT-03",
  level: "must",
  question: item.question,
  answer,
  reason: "確認票の様式がない。",
  exception: "",
  is_flagged: false,
  is_must_open: answer === "no",
  correction: null,
  origin: "parcel",
});
export const cityAnswers: w.CityAnswers = {
  total: 2,
  sections: 2,
  lines: [
    line("市民課", "no"),
    {
      ...line("保険年金課", "partial"),
      reception: "r2",
      origin: "key_in",
      correction: {
        by: "高橋　直人",
        at: "2026-08-05T01:00:00Z",
        on_word_of: "保険年金課長　佐藤　一",
        field: "value",
        old: "no",
      },
    },
  ],
};

const status = (code: string, name: string, state: string): w.StatusLine => ({
  unit: `u${code}`,
  code,
  name,
  department: "市民生活部",
  head_title: `${name}長`,
  state,
  reason: "",
  due_on: "2026-07-31",
  is_extended: false,
  days_late: state === "late" ? 6 : 0,
  requested_at: "2026-06-15T01:00:00Z",
  received_at: state === "complete" ? "2026-07-27T01:00:00Z" : null,
  sheets_in: state === "complete" ? 1 : 0,
  sheets_expected: 1,
  came: state === "complete" ? [{ reception: "r1", system: "", origin: "excel" }] : [],
  missing: state === "complete" || state === "excluded" ? [] : [""],
  returned:
    state === "returned"
      ? [{ reception: "r3", system: "", reason: "理由が空です。", at: "2026-07-30T00:40:00Z" }]
      : [],
});
export const statusView: w.StatusView = {
  fiscal_year: 2026,
  disposed_on: null,
  due_on: "2026-07-31",
  today: "2026-08-06",
  targets: 3,
  complete: 1,
  waiting: 0,
  late: 1,
  returned: 1,
  excluded: 1,
  extended: 0,
  sheets_in: 1,
  sheets_expected: 3,
  lines: [
    status("0312", "市民課", "late"),
    status("0314", "保険年金課", "complete"),
    status("0330", "環境課", "returned"),
    { ...status("0340", "西支所", "excluded"), reason: "今年度で廃止" },
  ],
  reminders: [{ department: "市民生活部", sections: 2, text: "市民生活部　各所属長　様\n・市民課" }],
  reminder_all: "各所属長　様\n・市民課",
};
export const oddities: w.OddityLine[] = [
  {
    kind: "all_yes",
    sections: [{ code: "0314", name: "保険年金課", reception: "r2" }],
    system: "",
    text: "",
    items: [],
    count: 43,
    base: 43,
    others: "",
    own: "",
    key: "odd-1",
    settled: null,
  },
];
export const correction: w.CorrectionLine = {
  id: "c1",
  reception: "r1",
  section: "市民課",
  system: "",
  item: item.item,
  question: item.question,
  field: "value",
  old: "no",
  new: "yes",
  reason: "記録が後から見つかった。",
  on_word_of: "市民課長　髙﨑",
  made_by: "高橋　直人",
  made_at: "2026-08-05T01:00:00Z",
  state: "open",
};
export const cityDraft: w.CityDraft = {
  points: ["必須未実施件数は3件である。"],
  departments: ["市民生活部", "福祉部"],
  written: [
    {
      report: "p1",
      kind: "committee_pdf",
      file_name: "R08_全庁集計結果.pdf",
      made_at: "2026-08-05T01:00:00Z",
      journal_seq: 221,
      check_number: "3707 7201 4E16 E4C0",
      is_kept: true,
    },
  ],
};
