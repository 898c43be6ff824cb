// Owns: which papers of the board can be written, and what is asked for them.
import type { AuditPapersWritten, BoardRequest, ImprovePaperRequest } from "../../backend/bindings";
import { folderPick, improvePaperWrite } from "../../backend/commands";
import { say } from "../../app/live.svelte";
import { shortFolder } from "../../l10n/folder";
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

/** The folder that the person picks where that was wished; none is the usual one. */
export async function folderOf(v: Values): Promise<string | null> {
  return v["elsewhere"] === "1" ? ((await folderPick())?.ticket ?? null) : null;
}

/** Says how many files lie where. */
export function tellWritten<T extends { files: unknown[]; folder_name: string }>(got: T): T {
  say(t("ui-output-written", { count: got.files.length, folder: shortFolder(got.folder_name) }));
  return got;
}

/** Writes what the dialog asked for and says where it lies. */
export async function writePaper(
  v: Values,
  of: { ids: string[]; days: number },
  filter: BoardRequest,
): Promise<AuditPapersWritten> {
  return tellWritten(await improvePaperWrite(paperRequest(v, of, filter, await folderOf(v))));
}

const paperRequest = (
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
