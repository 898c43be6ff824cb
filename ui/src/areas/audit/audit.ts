// Owns: acts of an audit, and the words for its codes.
import type { AuditSaved, DoubtView, EngagementLine } from "../../backend/bindings";
import { fieldSave } from "../../backend/commands";
import { attempt } from "../../app/live.svelte";
import { saving } from "../../app/save.svelte";
import { showDate } from "../../l10n/date";
import { hasText, locale, t } from "../../l10n/index.svelte";

export const JUDGEMENTS = [
  "conforming",
  "partly_nonconforming",
  "nonconforming",
  "na",
  "not_verified",
] as const;
export const PROCEDURES = [
  "inspection",
  "question",
  "observation",
  "matching",
  "reperformance",
  "setting",
  "questionnaire",
] as const;
export const EVIDENCE_KINDS = [
  "copy",
  "photo",
  "interview",
  "screen",
  "log",
  "questionnaire",
  "observation",
  "other",
] as const;
export const CAUSES = [
  "person",
  "procedure",
  "equipment",
  "organisation",
  "budget",
  "contractor",
  "other",
] as const;
export const OPINIONS = ["agreed", "partly_agreed", "disagreed"] as const;
export const TEAM_ROLES = ["lead", "chief", "auditor", "assistant"] as const;

/** Runs an act of a dialog: a refusal is the dialog's to show. What it answers says what can be undone. */
export const send = (run: () => Promise<AuditSaved>): Promise<AuditSaved> => saving.run(run);

/** The name of a field of an audit on the wire. */
export const fieldName = (of: string, id: string, name: string) => `audit/${of}/${id}/${name}`;

/** Saves a field that is no text: a choice, a tick. */
export const saveField = (of: string, id: string, name: string, text: string) =>
  attempt(() => saving.run(() => fieldSave({ field: fieldName(of, id, name), text })));

/** Runs an act of a screen; a refusal stands above the screen, and null comes back. */
export const act = (run: () => Promise<AuditSaved>) => attempt(() => send(run));

export const judgementWord = (code: string | null) => t(`ui-audit-judgement-${code ?? "open"}`);
export const classWord = (code: string) => t(`ui-audit-class-${code}`);
/** The words for what a form, a paper or a report lacks; a place may have words of its own. */
export function lackWord(code: string, place = ""): string {
  const own = `ui-audit-lack-${place}-${code}`;
  if (place !== "" && hasText(own)) return t(own);
  return hasText(`ui-audit-lack-${code}`) ? t(`ui-audit-lack-${code}`) : code;
}

/** Why a person is not independent, in a sentence with its clause; what rests on no clause is said alone. */
export function doubtText(one: DoubtView): string {
  const reason = t(`ui-audit-doubt-${one.reason}`, { what: one.what, unit: one.unit });
  if (one.strength === "note") return reason;
  const clause = one.clauses.length > 0 ? one.clauses.join(t("ui-comma")) : t("ui-audit-no-clause");
  return t("ui-audit-doubt", { reason, clause });
}

/** A local day and time as people read it, and as the core reads it back. */
export function showMoment(moment: string): string {
  const [day = "", time = ""] = moment.split("T");
  return day === "" ? "" : `${locale() === "ja" ? showDate(day, "ja") : day} ${time}`;
}

/** This minute as the core takes it. */
export function nowMoment(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** Options of a drop-down for codes under a prefix of messages. */
export const optionsOf = (codes: readonly string[], word: (code: string) => string) =>
  codes.map((value) => ({ value, label: word(value) }));

/** The steps of one audit, in their order. */
export const STEPS = ["plan", "site", "report", "after", "papers"] as const;
export type AuditStep = (typeof STEPS)[number];

/** Which steps of an audit are behind it. */
export function stepsDone(line: EngagementLine): AuditStep[] {
  const isReported = line.state === "reported" || line.state === "closed";
  return [
    ...(line.state !== "planned" ? (["plan"] as const) : []),
    ...(isReported || (line.items > 0 && line.reviewed === line.items) ? (["site"] as const) : []),
    ...(isReported ? (["report"] as const) : []),
    ...(line.state === "closed" ? (["after"] as const) : []),
  ];
}

/** What is to be done next in an audit: its step, the words for it, and where it is done. */
export function nextOf(line: EngagementLine): { step: AuditStep; word: string; to: string[] } {
  const id = line.engagement;
  if (line.state === "cancelled") return { step: "plan", word: "see", to: ["engagement", id] };
  if (line.state === "closed")
    return { step: "papers", word: "papers", to: ["audit-papers", "engagement", id] };
  if (line.state === "reported") return { step: "after", word: "after", to: ["audit-after", id] };
  if (line.items === 0) return { step: "plan", word: "scope", to: ["engagement", id] };
  if (line.state === "planned") return { step: "plan", word: "notify", to: ["engagement", id] };
  if (line.judged < line.items) return { step: "site", word: "judge", to: ["onsite", id] };
  if (line.reviewed < line.items) return { step: "site", word: "review", to: ["onsite", id] };
  return { step: "report", word: "report", to: ["engagement", id] };
}

/** The fiscal year of today, which begins in April. */
export function currentYear(): number {
  const now = new Date();
  return now.getMonth() < 3 ? now.getFullYear() - 1 : now.getFullYear();
}

/** The name of a paper. */
export const paperWord = (code: string) => {
  const id = `audit-paper-${code.replaceAll("_", "-")}`;
  return hasText(id) ? t(id) : code;
};

/** The head of a unit as people name it: 福祉課 and 課長 are 福祉課長. */
export function headPost(unit: string, title: string): string {
  for (let shared = title.length; shared > 0; shared--)
    if (unit.endsWith(title.slice(0, shared))) return unit + title.slice(shared);
  return unit + title;
}
