// Owns: a made-up register of exceptions.
import type { ExceptionLine } from "../../backend/bindings";

export const exceptions: ExceptionLine[] = [
  {
    id: "x1",
    number: "情政第45号",
    unit: "u0312",
    unit_name: "市民課",
    items: ["HUM-2", "AST-4"],
    reason: "出張窓口の端末は、休日に持ち出すため、その日のうちに係長の確認を受けられない。",
    substitute: "翌開庁日の朝に、記録簿と端末の台数を照合する。",
    approver: "最高情報セキュリティ責任者　副市長",
    decided_on: "2026-06-01",
    until: "2027-03-31",
    is_over: false,
    warning: "",
  },
  {
    id: "x2",
    number: "情政第12号",
    unit: "u0420",
    unit_name: "建築指導課",
    items: ["kakuu-OPS-08-a"],
    reason: "図面を読み取る複合機が古く、記憶装置の暗号化に対応していない。",
    substitute: "",
    approver: "最高情報セキュリティ責任者　副市長",
    decided_on: "2025-04-10",
    until: "2026-03-31",
    is_over: true,
    warning: "",
  },
];
