// Owns: the words and the dialogs of the board: what each act asks for.
import type { BoardDetail, BoardLine, BoardRequest, BoardUnit } from "../../backend/bindings";
import { t } from "../../l10n/index.svelte";
import type { Spec, Values } from "../record/RecordDialog.svelte";

export const SOURCES = ["self_check", "audit", "roll_out", "daily_check", "incident", "exception"] as const;
export const STATES = ["not_started", "in_progress", "done", "verified", "infeasible", "withdrawn"] as const;
const CAUSES = ["person", "procedure", "equipment", "organisation", "budget", "contractor", "other"] as const;

export const ALL: BoardRequest = {
  unit: "",
  department: "",
  source: "",
  state: "open",
  year: null,
  text: "",
};

/** What is followed elsewhere: a finding without a plan, and what auditors ordered of this section. */
export const isApart = (line: BoardLine) => ["finding", "ordered"].includes(line.origin);
export const stateWord = (code: string) => t(`ui-board-state-${code}`);
export const sourceWord = (code: string) => t(`ui-board-source-${code}`);
const options = (codes: readonly string[], word: (code: string) => string) =>
  codes.map((value) => ({ value, label: word(value) }));

export type Act = "make" | "move" | "due" | "owner" | "note" | "check" | "link" | "edit" | "report";
export type Asked = {
  act: Act;
  /** Measures it is done to. */
  ids: string[];
  /** The state it is moved to, the field that is changed, or the finding that gets a plan. */
  detail?: string;
  values?: Values;
};

/** Fields that may be changed one at a time, with what stands in them. */
export const EDITABLE = [
  "problem",
  "action",
  "interim",
  "cause_kind",
  "cause",
  "measure_type",
  "owner",
  "responsible",
  "cost_yen",
  "budget_year",
] as const;

export function valueOf(detail: BoardDetail, field: string): string {
  const found: Record<string, string> = {
    problem: detail.line.problem,
    action: detail.line.action,
    interim: detail.interim,
    cause_kind: detail.cause_kind,
    cause: detail.cause,
    measure_type: detail.measure_type,
    owner: detail.line.owner,
    responsible: detail.line.responsible,
    cost_yen: detail.cost_yen === null ? "" : String(detail.cost_yen),
    budget_year: detail.budget_year === null ? "" : String(detail.budget_year),
    evidence: detail.evidence.join("\n"),
    remaining: detail.remaining,
  };
  return found[field] ?? "";
}

const KINDS = ["corrective", "preventive"];
const cause: Spec = {
  name: "cause_kind",
  label: "ui-board-f-cause_kind",
  kind: "choice",
  options: [],
};
const SHORT = ["owner", "responsible", "cost_yen", "budget_year"];

function fieldSpec(field: string): Spec {
  const label = `ui-board-f-${field}`;
  if (field === "cause_kind")
    return { name: "text", label, kind: "choice", options: options(CAUSES, (code) => t(`ui-cause-${code}`)) };
  if (field === "measure_type")
    return {
      name: "text",
      label,
      kind: "choice",
      options: options(KINDS, (code) => t(`ui-board-kind-${code}`)),
    };
  return { name: "text", label, kind: SHORT.includes(field) ? "text" : "area" };
}

/** What an act asks for. */
export function fieldsOf(asked: Asked, units: BoardUnit[]): Spec[] {
  const reason: Spec = { name: "note", label: "ui-board-f-reason", kind: "area", isNeeded: true };
  const on: Spec = { name: "on", label: "ui-board-f-on", kind: "day" };
  switch (asked.act) {
    case "move":
      if (asked.detail === "done")
        return [
          { name: "note", label: "ui-board-f-deed", kind: "area", isNeeded: true },
          { ...on, label: "ui-board-f-done-on" },
          { name: "evidence", label: "ui-board-f-evidence", hint: "ui-board-evidence-hint", kind: "area" },
        ];
      if (asked.detail === "withdrawn")
        return [reason, { name: "approver", label: "ui-board-f-approver", isNeeded: true }, on];
      if (asked.detail === "infeasible") return [reason, on];
      return [{ ...reason, label: "ui-board-f-note", isNeeded: asked.values?.["back"] === "1" }, on];
    case "due":
      return [
        { name: "due_on", label: "ui-board-f-due", kind: "day", isNeeded: true },
        { name: "reason", label: "ui-board-f-due-reason", kind: "area", isNeeded: true },
        { name: "approver", label: "ui-board-f-approver", isNeeded: true },
      ];
    case "owner":
      return [{ name: "text", label: "ui-board-f-owner", isNeeded: true }];
    case "edit":
      return [fieldSpec(asked.detail ?? "")];
    case "report":
      return [
        {
          name: "text",
          label: `ui-board-f-${asked.detail ?? ""}`,
          kind: "area",
          hint: "ui-board-lines-hint",
        },
      ];
    case "note":
      return [{ name: "note", label: "ui-board-f-note", kind: "area", isNeeded: true }];
    case "link":
      return [
        {
          name: "kind",
          label: "ui-board-f-source",
          kind: "choice",
          options: options(SOURCES, sourceWord),
        },
        { name: "reference", label: "ui-board-f-reference", hint: "ui-board-reference-hint", isNeeded: true },
      ];
    case "check":
      return checkFields(units);
    case "make":
      return makeFields(asked, units);
  }
}

function checkFields(units: BoardUnit[]): Spec[] {
  return [
    { name: "on", label: "ui-board-f-checked-on", kind: "day", isNeeded: true },
    {
      name: "method",
      label: "ui-board-f-method",
      kind: "choice",
      options: options(["paper", "on_site", "both"], (code) => t(`ui-board-method-${code}`)),
    },
    { name: "checker", label: "ui-board-f-checker", hint: "ui-board-checker-hint", isNeeded: true },
    {
      name: "checker_unit",
      label: "ui-board-f-checker-unit",
      kind: "choice",
      options: [{ value: "", label: t("ui-board-office") }, ...unitOptions(units)],
    },
    { name: "checked", label: "ui-board-f-checked", kind: "area", isNeeded: true },
    {
      name: "result",
      label: "ui-board-f-result",
      kind: "choice",
      options: options(["improved", "partly", "not_improved", "recurred"], (code) =>
        t(`ui-board-result-${code}`),
      ),
    },
    {
      name: "next_on",
      label: "ui-board-f-next-on",
      kind: "day",
      isNeeded: true,
      when: (v) => v["result"] !== "improved",
    },
  ];
}

function makeFields(asked: Asked, units: BoardUnit[]): Spec[] {
  const isPlan = asked.detail !== undefined;
  const where: Spec[] = isPlan
    ? []
    : [
        {
          name: "source",
          label: "ui-board-f-source",
          kind: "choice",
          options: options(
            SOURCES.filter((code) => code !== "self_check"),
            sourceWord,
          ),
        },
        { name: "reference", label: "ui-board-f-reference", hint: "ui-board-reference-hint", isNeeded: true },
        { name: "unit", label: "ui-board-f-unit", kind: "choice", options: unitOptions(units) },
      ];
  return [
    ...where,
    { name: "problem", label: "ui-board-f-problem", kind: "area", isNeeded: true },
    { ...cause, options: options(CAUSES, (code) => t(`ui-cause-${code}`)) },
    { name: "cause", label: "ui-board-f-cause", kind: "area" },
    {
      name: "measure_type",
      label: "ui-board-f-measure_type",
      kind: "choice",
      options: options(KINDS, (code) => t(`ui-board-kind-${code}`)),
    },
    { name: "action", label: "ui-board-f-action", kind: "area", isNeeded: true },
    { name: "interim", label: "ui-board-f-interim", kind: "area" },
    { name: "owner", label: "ui-board-f-owner", isNeeded: true },
    { name: "responsible", label: "ui-board-f-responsible", hint: "ui-board-two-hint", isNeeded: true },
    { name: "due_on", label: "ui-board-f-due", kind: "day", isNeeded: true },
    { name: "cost_yen", label: "ui-board-f-cost_yen" },
    { name: "budget_year", label: "ui-board-f-budget_year", hint: "ui-board-year-hint" },
  ];
}

export const unitOptions = (units: BoardUnit[]) =>
  units.map((one) => ({
    value: one.unit,
    label: t("ui-office-section-name", { code: one.code, name: one.name }),
  }));

/** What stands in the fields at first. */
export function startOf(asked: Asked, units: BoardUnit[]): Values {
  return {
    source: "daily_check",
    kind: "audit",
    unit: units[0]?.unit ?? "",
    cause_kind: "procedure",
    measure_type: "corrective",
    method: "paper",
    result: "improved",
    ...asked.values,
  };
}
