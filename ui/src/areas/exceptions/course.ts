// Owns: what each act on an exception asks for, and what it sends.
import type { BoardSaved, ExceptionDetail, ExceptionRule, ExceptionsView } from "../../backend/bindings";
import {
  exceptionApply,
  exceptionCheck,
  exceptionDecide,
  exceptionEnd,
  exceptionReceive,
  exceptionRenew,
} from "../../backend/commands";
import { saving } from "../../app/save.svelte";
import { t } from "../../l10n/index.svelte";
import { roleWord } from "../../l10n/names";
import type { Spec, Values } from "../record/RecordDialog.svelte";
import { codeOf } from "./items";
import { proposed } from "./said";

export const STATES = [
  "waiting",
  "running",
  "ending",
  "over",
  "said",
  "draft",
  "refused",
  "ended",
  "withdrawn",
] as const;
export type Act = "edit" | "receive" | "decide" | "renew" | "end" | "withdraw" | "check" | "send";

const options = (codes: readonly string[], word: (code: string) => string) =>
  codes.map((value) => ({ value, label: word(value) }));
export const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const rule = (view: ExceptionsView, what: string): ExceptionRule | undefined =>
  view.rules.find((one) => one.what === what);

/** Roles of a rule by the body's own titles; every role of the trade where the body has no rule. */
function roles(codes: string[], titles: string[]): Spec["options"] {
  if (codes.length === 0)
    return options(["section_mgr", "system_mgr", "dept_head", "chief_exec", "ciso"], roleWord);
  return codes.map((value, at) => ({ value, label: titles[at] ?? roleWord(value) }));
}

function applyFields(view: ExceptionsView): Spec[] {
  const usual = rule(view, "exception");
  const hasMinor = rule(view, "minor_exception") !== undefined;
  return [
    {
      name: "unit",
      label: "ui-exception-unit",
      kind: "choice",
      options: view.units.map((one) => ({
        value: one.unit,
        label: t("ui-office-section-name", { code: one.code, name: one.name }),
      })),
    },
    {
      name: "applicant_role",
      label: "ui-register-f-applicant_role",
      kind: "choice",
      options: roles(usual?.applicants ?? [], usual?.applicant_titles ?? []) ?? [],
    },
    { name: "applicant", label: "ui-register-f-applicant", isNeeded: true },
    { name: "is_urgent", label: "ui-register-f-urgent", kind: "tick" },
    {
      name: "performed_at",
      label: "ui-register-f-performed",
      isNeeded: true,
      when: (v) => v["is_urgent"] === "1",
    },
    { name: "is_minor", label: "ui-register-f-minor", kind: "tick", when: () => hasMinor },
    {
      name: "is_disaster",
      label: "ui-register-f-disaster",
      kind: "tick",
      when: () => usual?.is_disaster_only ?? false,
    },
    { name: "clauses", label: "ui-register-f-clauses", hint: "ui-board-lines-hint", kind: "area" },
    { name: "items", label: "ui-register-f-items", kind: "own" },
    { name: "situation", label: "ui-register-f-situation", kind: "area", isNeeded: true },
    { name: "reason", label: "ui-register-f-reason", kind: "area", isNeeded: true },
    {
      name: "way",
      label: "ui-register-f-way",
      kind: "choice",
      options: options(["different_way", "not_done"], (code) => t(`exception-way-${code.replace("_", "-")}`)),
    },
    { name: "substitute", label: "ui-register-f-substitute", kind: "area", isNeeded: true },
    { name: "residual_risk", label: "ui-register-f-risk", kind: "area", isNeeded: true },
    { name: "scope_information", label: "ui-register-f-information" },
    { name: "scope_systems", label: "ui-register-f-systems" },
    { name: "scope_headcount", label: "ui-register-f-headcount" },
    { name: "from", label: "ui-register-f-from", kind: "day", isNeeded: true },
    {
      name: "until",
      label: "ui-register-f-until",
      hint: "ui-register-until-hint",
      kind: "day",
      isNeeded: true,
    },
    { name: "is_draft", label: "ui-register-f-draft", kind: "tick" },
  ];
}

function decideFields(view: ExceptionsView, detail: ExceptionDetail): Spec[] {
  const hint = view.strength === "override" ? "ui-register-override-hint" : "ui-register-override-warn";
  return [
    {
      name: "decision",
      label: "ui-register-f-decision",
      kind: "choice",
      options: options(["granted", "conditional", "refused"], (code) => t(`exception-decision-${code}`)),
    },
    {
      name: "condition",
      label: "ui-register-f-condition",
      kind: "area",
      isNeeded: true,
      when: (v) => v["decision"] !== "granted",
    },
    {
      name: "approver_role",
      label: "ui-register-f-approver_role",
      kind: "choice",
      options: roles(detail.rule.approvers, detail.rule.approver_titles) ?? [],
    },
    { name: "approver", label: "ui-register-f-approver", isNeeded: true },
    { name: "on", label: "ui-register-f-decided", kind: "day", isNeeded: true },
    { name: "until", label: "ui-register-f-other-until", kind: "day" },
    { name: "override_reason", label: "ui-register-f-override", hint, kind: "area" },
    { name: "second_person", label: "ui-register-f-second" },
  ];
}

export function fieldsOf(act: Act, view: ExceptionsView, detail: ExceptionDetail | null): Spec[] {
  const reason: Spec = { name: "reason", label: "ui-register-f-why", kind: "area", isNeeded: true };
  const on: Spec = { name: "on", label: "ui-register-f-on", kind: "day" };
  switch (act) {
    case "edit":
      return applyFields(view);
    case "receive":
      return [
        { name: "receipt_number", label: "ui-register-f-receipt", hint: "ui-register-number-hint" },
        on,
        { name: "opinion", label: "ui-register-f-opinion", kind: "area" },
      ];
    case "decide":
      return detail ? decideFields(view, detail) : [];
    case "renew":
      return [
        reason,
        { name: "from", label: "ui-register-f-from", kind: "day" },
        { name: "until", label: "ui-register-f-until", hint: "ui-register-renew-hint", kind: "day" },
      ];
    case "end":
    case "withdraw":
      return [reason, on];
    case "send":
      return [{ name: "elsewhere", label: "ui-board-f-elsewhere", kind: "tick" }];
    case "check":
      return [
        { name: "planned_on", label: "ui-register-f-planned", kind: "day", isNeeded: true },
        { name: "checked_on", label: "ui-register-f-checked", hint: "ui-register-check-hint", kind: "day" },
        { name: "result", label: "ui-register-f-result", kind: "area" },
        { name: "by", label: "ui-register-f-by" },
      ];
  }
}

export function startOf(act: Act, view: ExceptionsView, detail: ExceptionDetail | null): Values {
  const usual = rule(view, "exception");
  const said = proposed(act, detail);
  if (said) return said;
  if (act === "check")
    return { planned_on: detail?.checks.find((one) => one.checked_on === null)?.planned_on ?? "" };
  if (act === "receive")
    return { receipt_number: detail?.receipt_number ?? "", opinion: detail?.office_opinion ?? "" };
  if (act === "decide") return { decision: "granted", approver_role: detail?.rule.approvers[0] ?? "ciso" };
  if (act !== "edit") return {};
  const tick = (is: boolean | undefined) => (is ? "1" : "");
  return {
    unit: detail?.row.unit ?? view.units[0]?.unit ?? "",
    applicant_role: detail?.applicant_role || (usual?.applicants[0] ?? "section_mgr"),
    applicant: detail?.applicant ?? "",
    is_urgent: tick(detail?.row.is_urgent),
    performed_at: detail?.performed_at ?? "",
    is_minor: tick(detail?.is_minor),
    is_disaster: tick(detail?.is_disaster),
    clauses: detail?.row.clauses.join("\n") ?? "",
    items: detail?.row.items.map(codeOf).join("\n") ?? "",
    situation: detail?.situation ?? "",
    reason: detail?.row.reason ?? "",
    way: detail?.way || "different_way",
    substitute: detail?.row.substitute ?? "",
    residual_risk: detail?.residual_risk ?? "",
    scope_information: detail?.scope_information ?? "",
    scope_systems: detail?.scope_systems ?? "",
    scope_headcount: detail?.scope_headcount == null ? "" : String(detail.scope_headcount),
    from: detail?.row.from ?? "",
    until: detail?.row.until ?? "",
  };
}

/** Sends an act; a refusal is the dialog's to show. */
export function sendAct(
  act: Exclude<Act, "send">,
  detail: ExceptionDetail | null,
  v: Values,
): Promise<BoardSaved> {
  const text = (name: string) => v[name] ?? "";
  const is = (name: string) => v[name] === "1";
  const exception = detail?.row.exception ?? "";
  return saving.run(() => {
    switch (act) {
      case "edit":
        return exceptionApply({
          exception,
          number: "",
          unit: text("unit"),
          is_applied: !is("is_draft"),
          applied_on: "",
          applicant_role: text("applicant_role"),
          applicant: text("applicant"),
          is_urgent: is("is_urgent"),
          performed_at: text("performed_at"),
          is_minor: is("is_minor"),
          is_disaster: is("is_disaster"),
          items: lines(text("items")),
          clauses: lines(text("clauses")),
          situation: text("situation"),
          reason: text("reason"),
          way: text("way"),
          substitute: text("substitute"),
          residual_risk: text("residual_risk"),
          scope_information: text("scope_information"),
          scope_systems: text("scope_systems"),
          scope_headcount: text("scope_headcount"),
          from: text("from"),
          until: text("until"),
        });
      case "receive":
        return exceptionReceive({
          exception,
          receipt_number: text("receipt_number"),
          on: text("on"),
          opinion: text("opinion"),
        });
      case "decide":
        return exceptionDecide({
          exception,
          decision: text("decision"),
          approver_role: text("approver_role"),
          approver: text("approver"),
          on: text("on"),
          condition: text("condition"),
          until: text("until"),
          override_reason: text("override_reason"),
          second_person: text("second_person"),
        });
      case "renew":
        return exceptionRenew({
          exception,
          from: text("from"),
          until: text("until"),
          reason: text("reason"),
        });
      case "end":
      case "withdraw":
        return exceptionEnd({ exception, on: text("on"), reason: text("reason") });
      case "check":
        return exceptionCheck({
          exception,
          planned_on: text("planned_on"),
          checked_on: text("checked_on"),
          result: text("result"),
          by: text("by"),
        });
    }
  });
}
