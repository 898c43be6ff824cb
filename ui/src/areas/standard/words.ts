// Owns: the words of a review: titles as the document gives them, reasons that are often right, codes for the fields.
import type { ControlName, ReviewLack, StandardReviewView } from "../../backend/bindings";
import { pick, t } from "../../l10n/index.svelte";
import { roleWord } from "../../l10n/names";

/** Why a clause is no question, in the order of how often that is so; each has the key of its place. */
export const REASONS = [
  "leads",
  "defines",
  "scope",
  "power",
  "may",
  "elsewhere",
  "penalty",
  "not-here",
] as const;

export const LEVELS = ["must", "must_not", "should", "may"] as const;
export const CLAUSE_LEVELS = [...LEVELS, "none"] as const;
export const SHEETS = ["organisation", "system", "central"] as const;
export const SETS = ["short", "standard", "full"] as const;
export const METHODS = ["document", "question", "look", "setting", "reperform"] as const;
export const ROLES = [
  "ciso",
  "chief_exec",
  "secretariat",
  "dept_head",
  "section_mgr",
  "section_deputy",
  "system_owner",
  "system_mgr",
  "system_staff",
  "infra_mgr",
  "csirt",
  "audit_lead",
  "auditor",
  "committee",
  "contractor",
] as const;

const PROFILE: Record<string, readonly string[]> = {
  organisation: [
    "P01",
    "P02",
    "P03",
    "P03a",
    "P04",
    "P05",
    "P06",
    "P06a",
    "P07",
    "P08",
    "P09",
    "P10",
    "P11",
    "P12",
  ],
  system: ["S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08"],
};
/** The questions of 該当の確認 that a sheet asks. */
export const profileCodes = (sheet: string) => PROFILE[sheet] ?? [];

/** The title that the document gives a role, else the usual one. */
export function titleOf(view: StandardReviewView | null, role: string): string {
  return view?.titles.find((title) => title.role === role)?.name ?? roleWord(role);
}

export const controlName = (controls: ControlName[], code: string) => {
  const found = controls.find((one) => one.control === code);
  return found ? pick(found.name_ja, found.name_en) : "";
};

/** What is to be done about a field, in a sentence; empty while nothing is. */
export function lackOf(lacks: ReviewLack[], field: string): string {
  const lack = lacks.find((one) => one.field === field);
  return lack ? t(`ui-lack-${lack.code.replace("checklist-fault-", "")}`) : "";
}
