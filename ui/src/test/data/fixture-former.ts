// Owns: a made-up former workbook, and a core that completes and counts what is said of it.
import type * as w from "../../backend/bindings";

const HEADS = ["所属", "確認事項", "結果", "備考"];

const mapping: w.FormMapping = {
  sheet: "R7集計",
  head_row: 3,
  columns: { unit_name: 1, question: 2, answer: 3 },
  unit_columns: {},
  symbols: { A: "", B: "", "○": "yes" },
  units: { 市民課: "0312", 生活グループ: "" },
  items: {},
  unit_code: "",
  fiscal_year: 2025,
};

export const template: w.FormMappingTemplate = {
  name: "旧集計表",
  at: "2026-06-02T02:00:00Z",
  by: "高橋　直人",
  mapping: { ...mapping, symbols: { A: "yes", B: "no", "○": "yes" }, fiscal_year: 2024 },
};

function view(said: w.FormMapping | null, isRead: boolean): w.FormMappingView {
  const now = said === null ? mapping : { ...mapping, ...said };
  const guessed =
    Object.keys(now.columns).length + Object.keys(now.unit_columns).length === 0
      ? { ...now, columns: mapping.columns, head_row: now.head_row || mapping.head_row }
      : now;
  const decided = Object.values(guessed.symbols).filter((meaning) => meaning !== "").length;
  return {
    file_name: "R7集計.xlsx",
    mapping: guessed,
    sheets: ["R7集計", "R6"],
    rows: [
      { row: 1, cells: ["令和7年度　情報セキュリティ自己点検"] },
      { row: 3, cells: HEADS },
      { row: 4, cells: ["市民課", "離席するとき画面を隠しているか。", "A", ""] },
      { row: 5, cells: ["生活グループ", "離席するとき画面を隠しているか。", "B", "3 席"] },
    ],
    columns: HEADS.map((head, at) => ({ column: at + 1, letter: "ABCD"[at] ?? "", head })),
    fields: ["number", "control", "question", "answer", "reason", "unit_code", "unit_name"],
    symbols: [
      { text: "A", count: 30 },
      { text: "B", count: 12 },
      { text: "○", count: 2 },
    ],
    units: [
      { text: "市民課", count: 22 },
      { text: "生活グループ", count: 22 },
    ],
    items: [{ text: "机の上を片付けているか。", count: 2 }],
    words_left: 0,
    sections: [
      { id: "0312", name: "市民課", control: "" },
      { id: "0314", name: "国保年金課", control: "" },
    ],
    choices: [{ id: "kakuu-PHY-07-a", name: "書類を机に置いたままにしていないか。", control: "PHY-07" }],
    row_count: 44,
    newest_year: 2026,
    forms: isRead
      ? [
          {
            unit_code: "0312",
            unit_name: "市民課",
            is_known: true,
            sheet_kind: "organisation",
            system_name: "",
            fiscal_year: guessed.fiscal_year ?? 2026,
            yes: decided * 10,
            partial: 0,
            no: 1,
            na: 0,
            open: 3,
            unread: Object.keys(guessed.items).length > 0 ? 0 : 2,
          },
        ]
      : [],
  };
}

/** The core's answers about former workbooks. */
export function formerCore() {
  let kept: w.FormMappingTemplate[] = [template];
  return {
    form_mapping: (q: { mapping?: w.FormMapping | null; is_read?: boolean }) =>
      view(q.mapping ?? null, q.is_read ?? false),
    form_mapping_list: () => kept,
    form_mapping_save: (q: { name?: string; mapping?: w.FormMapping }) =>
      (kept = [{ ...template, name: q.name ?? "", mapping: q.mapping ?? mapping }, ...kept]),
    form_mapping_remove: (q: { name?: string }) => (kept = kept.filter((one) => one.name !== q.name)),
  };
}
