// Owns: a copy under change, a workbook that came back, a pack.
import type * as w from "../../backend/bindings";

export const checklists: w.ChecklistLine[] = [
  {
    body: "kakuu",
    body_code: "999999",
    body_name: "架空市",
    edition: "2026-04",
    label: "情報セキュリティ対策基準 第3版",
    items: 120,
    origin: "own",
  },
  {
    body: "kobe",
    body_code: "281000",
    body_name: "神戸市",
    edition: "2022-04",
    label: "情報セキュリティ対策基準 第5.5版",
    items: 608,
  },
];

const progress: w.StandardProgress = { reviewed: 451, clauses: 451, items: 608, open: [], next: null };

export const standard: w.StandardLine = {
  standard: "standard-1",
  name: "情報セキュリティ対策基準",
  file: "神戸市 情報セキュリティ対策基準 第5.5版",
  taken_at: "2026-07-21T08:12:00Z",
  state: "open",
  edition: null,
  progress,
};

export const copy: w.StandardReviewView = {
  standard: "standard-1",
  name: standard.name,
  file: standard.file,
  state: "open",
  edition: null,
  titles: [],
  clauses: [],
  progress,
  remarks: [],
  controls: [],
  models: [],
  is_writable: true,
};

export const saved: w.StandardSaved = {
  standard: "standard-1",
  at: "2026-07-22T01:32:00Z",
  clauses: [],
  gone: [],
  made: null,
  remarks: [],
  progress,
  can_undo: true,
  can_redo: false,
};

export const book: w.BookView = {
  standard: "standard-1",
  name: standard.name,
  file: "点検項目.xlsx",
  is_changed_since: false,
  items: [
    {
      kind: "changed",
      number: "kobe-HUM-07-a",
      place: "6.1.3ア",
      title: "席を立つたびに、画面をロックしていますか。",
      row: 12,
      asks_meaning: true,
      fields: [
        {
          field: "question",
          head: "設問",
          old: "席を離れるときは、画面をロックしていますか。",
          new: "席を立つたびに、画面をロックしていますか。",
        },
        { field: "note", head: "備考", old: "", new: "係で相談した" },
      ],
    },
    {
      kind: "removed",
      number: "kobe-HUM-08-a",
      place: "6.1.3イ",
      title: "なくなる設問ですか。",
      row: null,
      asks_meaning: false,
      fields: [],
    },
  ],
  clauses: [],
  problems: [],
  can_take: true,
};

export const faulty: w.BookView = {
  ...book,
  can_take: false,
  problems: [
    {
      sheet: "点検項目",
      row: 12,
      column: "H",
      head: "義務区分",
      code: "book-word-unknown",
      params: {
        sheet: "点検項目",
        row: "12",
        column: "H",
        head: "義務区分",
        value: "かならず",
        words: "必須、禁止、努力、任意",
      },
    },
  ],
};

export const pack: w.PackView = {
  file: "神戸市_点検項目パック.tenkenp",
  sha256: Array.from({ length: 16 }, (_, at) => `ab${(at + 10).toString(16)}f`.slice(0, 4)).join(" "),
  publisher: "神戸市　情報政策課",
  made_at: "2026-07-21T08:12:00Z",
  made_by: "1.0.0",
  body: "神戸市",
  body_code: "281000",
  edition: "2026-04",
  label: "令和8年4月1日基準・第1版",
  standard: "情報セキュリティ対策基準 自庁版",
  in_force: "2026-04-01",
  fiscal_year_from: 2026,
  clauses: 451,
  items: 608,
  items_short: 20,
  items_standard: 90,
  items_organisation: 380,
  items_system: 180,
  items_central: 48,
  not_asked: 52,
  has_texts: false,
  is_plain: false,
  is_own_body: true,
  standing: "new",
  known: [{ edition: "2022-04", label: "情報セキュリティ対策基準 第5.5版", items: 608 }],
};
