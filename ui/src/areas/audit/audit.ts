// Owns: acts of an audit, and the words for its codes.
import type { AuditSaved, DoubtView } from "../../backend/bindings";
import { desk } from "../../app/desk.svelte";
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
export const OPINIONS = ["agreed", "partly_agreed", "disagreed"] as const;
export const TEAM_ROLES = ["lead", "chief", "auditor", "assistant"] as const;

/** Runs an act of a dialog: a refusal is the dialog's to show. */
export async function send(run: () => Promise<AuditSaved>): Promise<AuditSaved> {
  const saved = await saving.run(run);
  await desk.refresh();
  return saved;
}

/** Runs an act of a screen; a refusal stands above the screen, and null comes back. */
export const act = (run: () => Promise<AuditSaved>) => attempt(() => send(run));

export const judgementWord = (code: string | null) => t(`ui-audit-judgement-${code ?? "open"}`);
export const classWord = (code: string) => t(`ui-audit-class-${code}`);
/** The words for what a form, a paper or a report lacks. */
export const lackWord = (code: string) =>
  hasText(`ui-audit-lack-${code}`) ? t(`ui-audit-lack-${code}`) : code;

/** Why a person is not independent, in a sentence with its clause. */
export const doubtText = (one: DoubtView) =>
  t("ui-audit-doubt", {
    reason: t(`ui-audit-doubt-${one.reason}`, { what: one.what, unit: one.unit }),
    clause: one.clauses.length > 0 ? one.clauses.join(t("ui-comma")) : t("ui-audit-no-clause"),
  });

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
