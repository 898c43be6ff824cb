// Owns: what comes next for a finding after the report, and what is overdue.
import type { EngagementView, FindingView } from "../../../backend/bindings";
import { localDay } from "../../../l10n/date";

/** Classes whose improvement is owed without being asked for. */
const OWED = ["major", "minor", "correction"];
const SETTLED = ["verified", "infeasible", "withdrawn"];

export type Step = "order" | "issue" | "measure" | "improvement" | "follow-up" | "settled" | "none";

export const isSettled = (one: FindingView) => SETTLED.includes(one.progress) || one.out_reason !== "";
/** Findings about which something can be ordered. */
export const canOrder = (one: FindingView) => one.class !== "good" && !isSettled(one);

/** The follow-up of a finding that is planned next. */
export const nextFollowUp = (one: FindingView) =>
  one.follow_ups
    .filter((row) => row.result === null)
    .sort((a, b) => (a.planned_on < b.planned_on ? -1 : 1))
    .at(0);

/** What is to be done next about a finding. */
export function stepOf(one: FindingView, view: EngagementView): Step {
  if (isSettled(one)) return "settled";
  const order = view.orders.filter((row) => row.findings.includes(one.number)).at(-1);
  if (!order) return OWED.includes(one.class) ? "order" : "none";
  if (order.state === "draft") return "issue";
  if (one.measures.length === 0) return "measure";
  // What was reported after the last look is to be looked at.
  const looked = one.follow_ups.filter((row) => row.result !== null).length;
  if (one.improvements.length <= looked) return "improvement";
  return "follow-up";
}

/** The day on which the next step of a finding is due, ISO. */
export function dueOf(one: FindingView, view: EngagementView): string | null {
  const step = stepOf(one, view);
  if (step === "measure") return one.plan_due_on;
  if (step === "improvement") return one.measures.at(-1)?.due_on ?? null;
  if (step === "follow-up") return nextFollowUp(one)?.planned_on ?? null;
  return null;
}

/** Whole days from one ISO day to another. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Days beyond the due day; 0 or less while there is time. */
export const overdueOf = (due: string | null, today = localDay(new Date())) =>
  due === null ? 0 : daysBetween(due, today);
