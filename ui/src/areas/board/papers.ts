// Owns: which papers of the board can be written, and what is asked for them.
import type { BoardRequest, ImprovePaperRequest } from "../../backend/bindings";
import { t } from "../../l10n/index.svelte";
import type { Spec, Values } from "../record/RecordDialog.svelte";

export const PAPERS = ["plan", "report", "list", "progress", "reminder"] as const;

const FORMATS = ["both", "pdf", "xlsx"];

/** Format, number and folder, as every paper asks for them. */
export const formatFields = (): Spec[] => [
  {
    name: "format",
    label: "ui-board-f-format",
    kind: "choice",
    options: FORMATS.map((value) => ({ value, label: t(`ui-board-format-${value}`) })),
  },
  { name: "number", label: "ui-board-f-document-number" },
  { name: "elsewhere", label: "ui-board-f-elsewhere", kind: "tick" },
];

export const paperFields = (): Spec[] => [
  {
    name: "paper",
    label: "ui-board-f-paper",
    kind: "choice",
    options: PAPERS.map((value) => ({ value, label: t(`improve-paper-${value}`) })),
  },
  ...formatFields(),
];

export const paperRequest = (
  v: Values,
  of: { ids: string[]; days: number },
  filter: BoardRequest,
  folder: string | null,
): ImprovePaperRequest => ({
  paper: v["paper"] ?? "",
  ids: of.ids,
  unit: filter.unit,
  department: filter.department,
  days: of.days,
  document_number: v["number"] ?? "",
  on: "",
  is_pdf: v["format"] !== "xlsx",
  is_xlsx: v["format"] !== "pdf",
  folder,
});
