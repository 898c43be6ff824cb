// Owns: the fields of what is recorded after a report: plan, report of the improvement, follow-up.
import type { AuditMeasureRequest } from "../../../backend/bindings";
import { t } from "../../../l10n/index.svelte";
import type { Spec, Values } from "../../record/RecordDialog.svelte";
import { CAUSES, optionsOf } from "../audit";

type Word = (code: string) => string;
const HEADS = ["section_mgr", "dept_head", "system_mgr", "infra_mgr", "chief_exec"];
const CLOSERS = ["ciso", "chief_exec", "audit_lead"];

/** 改善計画. */
export const measureFields = (): Spec[] => [
  {
    name: "cause_kind",
    label: "ui-audit-f-cause_kind",
    kind: "choice",
    options: optionsOf(CAUSES, (code) => t(`ui-cause-${code}`)),
  },
  { name: "cause", label: "ui-audit-f-cause", kind: "area" },
  {
    name: "measure_type",
    label: "ui-audit-f-measure-type",
    kind: "choice",
    options: optionsOf(["corrective", "preventive"], (code) => t(`ui-board-kind-${code}`)),
  },
  { name: "action", label: "ui-audit-f-action", kind: "area", isNeeded: true },
  { name: "interim", label: "ui-audit-f-interim", kind: "area" },
  { name: "owner", label: "ui-audit-f-owner", isNeeded: true },
  { name: "responsible", label: "ui-audit-f-responsible", hint: "ui-audit-responsible-hint", isNeeded: true },
  { name: "due_on", label: "ui-audit-f-improve-by", kind: "day", isNeeded: true },
  { name: "cost_yen", label: "ui-board-f-cost_yen" },
  { name: "budget_year", label: "ui-board-f-budget_year" },
];

/** What was typed as 改善計画, about a finding or the reply to a roll-out question. */
export const measureOf = (
  v: Values,
  about: Pick<AuditMeasureRequest, "finding" | "roll_out" | "unit">,
): AuditMeasureRequest => ({
  ...about,
  cause_kind: v["cause_kind"] ?? "",
  cause: v["cause"] ?? "",
  measure_type: v["measure_type"] ?? "",
  action: v["action"] ?? "",
  interim: v["interim"] ?? "",
  owner: v["owner"] ?? "",
  responsible: v["responsible"] ?? "",
  due_on: v["due_on"] ?? "",
  cost_yen: v["cost_yen"] ?? "",
  budget_year: v["budget_year"] ?? "",
});

/** 改善報告. */
export const improvementFields = (role: Word): Spec[] => [
  { name: "done", label: "ui-audit-f-done", kind: "area", isNeeded: true },
  { name: "completed_on", label: "ui-audit-f-completed-on", kind: "day", isNeeded: true },
  { name: "evidence", label: "ui-audit-f-proofs", hint: "ui-audit-proofs-hint", kind: "area" },
  { name: "remaining", label: "ui-audit-f-remaining", kind: "area" },
  {
    name: "confirmed_role",
    label: "ui-audit-f-confirmed-role",
    kind: "choice",
    options: optionsOf(HEADS, role),
  },
  { name: "confirmed_by", label: "ui-audit-f-confirmed-by", isNeeded: true },
  { name: "confirmed_on", label: "ui-audit-f-confirmed-on", kind: "day" },
];

/** フォローアップ; what is not improved goes on to a next day, or ends for a reason that somebody approved. */
export const followUpFields = (role: Word): Spec[] => {
  const isOpen = (v: Record<string, string>) => v["result"] !== "improved";
  return [
    { name: "checked_on", label: "ui-audit-f-checked-on", kind: "day", isNeeded: true },
    {
      name: "method",
      label: "ui-audit-f-method",
      kind: "choice",
      options: optionsOf(["paper", "on_site", "both"], (code) => t(`ui-audit-follow-${code}`)),
    },
    { name: "checked", label: "ui-audit-f-checked", kind: "area", isNeeded: true },
    {
      name: "result",
      label: "ui-audit-f-result",
      kind: "choice",
      options: optionsOf(["improved", "partly", "not_improved", "recurred"], (code) =>
        t(`ui-audit-result-${code}`),
      ),
    },
    { name: "next_on", label: "ui-audit-f-next-on", hint: "ui-audit-next-hint", kind: "day", when: isOpen },
    { name: "close_reason", label: "ui-audit-f-close-reason", kind: "area", when: isOpen },
    {
      name: "close_role",
      label: "ui-audit-f-close-role",
      kind: "choice",
      options: optionsOf(CLOSERS, role),
      when: isOpen,
    },
    { name: "close_approver", label: "ui-audit-f-close-approver", when: isOpen },
  ];
};
