// Owns: which screen comes first when a case was opened, closed, a file arrived, or a gap cannot wait.
import type { DeskView, FileView } from "../backend/bindings";
import { arrivalDoor, caseClose, memoStart } from "../backend/commands";
import { desk } from "./desk.svelte";
import { attempt } from "./live.svelte";
import { go, goAnew, settle } from "./router.svelte";
import { saving } from "./save.svelte";

/** The first screen of an open case. */
export function firstScreen(view: DeskView): string[] {
  if (!view.operator && !view.read_only) return ["operator"];
  if (waiting.file) {
    offered.file = waiting.file;
    waiting.file = null;
    return [placeOf(offered.file, view.kind)];
  }
  if (view.kind === "office") return ["office"];
  if (view.kind === "audit") return ["audit"];
  const sheet = view.sheets[0];
  if (view.sheets.length > 1 || !sheet) return ["desk"];
  if (sheet.answered > 0 && sheet.state === "draft") return ["questions", sheet.id];
  return ["request", sheet.id];
}

/** Shows a case that was just opened. */
export function enter(view: DeskView): void {
  saving.reset();
  desk.sheetId = null;
  desk.take(view);
  // The file that led here is the case that is open now; no screen of it waits for that.
  if (offered.file && ["case", "backup"].includes(offered.file.recognised)) offered.file = null;
  const [name = "desk", ...params] = firstScreen(view);
  go(name, ...params);
}

/** Saves what was typed, closes the case and goes back to the start. */
export async function leave(): Promise<void> {
  await settle();
  await saving.settled();
  if ((await attempt(() => caseClose())) === null) return;
  saving.reset();
  desk.take(null);
  go("start");
}

/** Goes where a file that was chosen, dropped or handed over is dealt with. */
export function receive(file: FileView): void {
  offered.file = file;
  if (file.recognised === "case") void goAnew("open");
  else if (file.recognised === "backup") void goAnew("restore");
  else {
    // Neither a submission nor a workbook can be dealt with before its case is open.
    const waits = desk.view === null && (file.needs === "key" || isWorkbook(file));
    waiting.file = waits ? file : null;
    void show(file, desk.view?.kind ?? "");
  }
}

/** Goes to the screen of a file; an office looks first what it is. */
async function show(file: FileView, kind: string): Promise<void> {
  const isUnknown = kind === "office" && (file.needs === "key" || isWorkbook(file));
  const door = isUnknown ? await attempt(() => arrivalDoor({ ticket: file.ticket })) : null;
  if (isUnknown && !door) return;
  await goAnew(door ? (DOORS[door.door] ?? door.door) : placeOf(file, kind));
}

/** Screens that are called otherwise than what comes to them. */
const DOORS: Record<string, string> = { exceptions: "register", results: "audit-results" };

/** Whether it is an Excel workbook. */
export const isWorkbook = (file: FileView) => ["xlsx", "excel"].includes(file.recognised);

/** Where a file is dealt with; at an office, what needs no key of the case can only be a pack. */
function placeOf(file: FileView, kind: string): string {
  if (kind !== "office") return "take";
  if (isWorkbook(file)) return "pack";
  return file.recognised === "parcel" && file.needs !== "key" ? "pack-install" : "intake";
}

/** A submission, a return or a workbook that came before its case was opened: dealt with as soon as one is. */
const waiting: { file: FileView | null } = { file: null };

/** Keeps a file until a case is open. */
export function waitForCase(file: FileView): void {
  waiting.file = file;
}

/** The file that the next screen is about. */
export const offered: { file: FileView | null } = { file: null };

/** The file of the start of the program that was dealt with: it is opened by itself once. */
const seen: { ticket: string | null } = { ticket: null };

/** The file that the program was started with (a double click), the first time it is asked for. */
export function handedOver(file: FileView | null): FileView | null {
  if (!file || file.ticket === seen.ticket) return null;
  seen.ticket = file.ticket;
  return file;
}

/** Drafts a report of an answer × or of an improvement, and opens it. */
export async function reportAtOnce(of: { sheet?: string; item?: string; measure?: string }): Promise<void> {
  await settle();
  const { sheet = "", item = "", measure = "" } = of;
  const saved = await attempt(() => saving.run(() => memoStart({ sheet, item, measure })));
  if (saved?.ids[0]) go("memos", saved.ids[0]);
}
