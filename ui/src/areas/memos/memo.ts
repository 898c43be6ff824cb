// Owns: what each act on a prompt report asks for, and what it sends.
import type { BoardSaved, MemoDetail, MemosView } from "../../backend/bindings";
import { memoAnswer, memoEnd, memoForward, memoIssue, memoWrite } from "../../backend/commands";
import { saving } from "../../app/save.svelte";
import { t } from "../../l10n/index.svelte";
import { roleWord } from "../../l10n/names";
import type { Spec, Values } from "../record/RecordDialog.svelte";

export const STATES = ["open", "overdue", "waiting", "draft", "answered", "closed", "withdrawn"] as const;
export type Act = "edit" | "issue" | "forward" | "answer" | "measure" | "close" | "withdraw" | "send";

/** Roles that answer besides those whom the standard names. */
const OTHERS = ["ciso", "chief_exec", "secretariat", "csirt"];

const roleOptions = (codes: string[], titles: string[], more: string[] = []) => [
  ...codes.map((value, at) => ({ value, label: titles[at] ?? roleWord(value) })),
  ...more.filter((code) => !codes.includes(code)).map((value) => ({ value, label: roleWord(value) })),
];

export const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

function writeFields(view: MemosView, detail: MemoDetail | null): Spec[] {
  const isTyped = !detail || ["daily_check", "incident"].includes(detail.row.source);
  const own: Spec[] = [
    {
      name: "source",
      label: "ui-memo-f-source",
      kind: "choice",
      options: ["daily_check", "incident"].map((value) => ({
        value,
        label: t(`memo-source-${value.replace("_", "-")}`),
      })),
      when: () => !detail,
    },
    {
      name: "unit",
      label: "ui-memo-f-unit",
      kind: "choice",
      options: view.units.map((one) => ({
        value: one.unit,
        label: t("ui-office-section-name", { code: one.code, name: one.name }),
      })),
      when: () => !detail,
    },
    {
      name: "reference",
      label: "ui-memo-f-reference",
      hint: "ui-memo-reference-hint",
      when: () => isTyped,
    },
  ];
  return [
    ...own,
    { name: "subject", label: "ui-memo-f-subject", isNeeded: true },
    { name: "seen", label: "ui-memo-f-seen", hint: "ui-memo-seen-hint", kind: "area" },
    { name: "place", label: "ui-memo-f-place" },
    { name: "found_at", label: "ui-memo-f-found" },
    { name: "since", label: "ui-memo-f-since", hint: "ui-memo-since-hint" },
    { name: "interim", label: "ui-memo-f-interim", hint: "ui-memo-interim-hint", kind: "area" },
    { name: "request", label: "ui-memo-f-request", kind: "area" },
    { name: "clauses", label: "ui-memo-f-clauses", hint: "ui-board-lines-hint", kind: "area" },
    {
      name: "reporter_role",
      label: "ui-memo-f-reporter_role",
      kind: "choice",
      options: roleOptions(view.reporters, view.reporter_titles),
    },
    { name: "reporter", label: "ui-memo-f-reporter" },
    { name: "answer_by", label: "ui-memo-f-answer-by", hint: "ui-memo-answer-by-default", kind: "day" },
  ];
}

export function fieldsOf(act: Act, view: MemosView, detail: MemoDetail | null): Spec[] {
  const on: Spec = { name: "on", label: "ui-memo-f-on", kind: "day" };
  switch (act) {
    case "edit":
      return writeFields(view, detail);
    case "issue":
      return [on, { name: "document", label: "ui-memo-f-document" }];
    case "forward":
      return [
        { name: "to", label: "ui-memo-f-forward-to", isNeeded: true },
        on,
        { name: "note", label: "ui-memo-f-note", kind: "area" },
      ];
    case "answer":
      return [
        {
          name: "role",
          label: "ui-memo-f-role",
          kind: "choice",
          options: roleOptions(view.addressees, view.addressee_titles, OTHERS),
        },
        { name: "by", label: "ui-memo-f-by", isNeeded: true },
        on,
        { name: "answer", label: "ui-memo-f-answer", kind: "area", isNeeded: true },
      ];
    case "close":
    case "withdraw":
      return [
        {
          name: "note",
          label: act === "close" ? "ui-memo-f-result" : "ui-memo-f-why",
          kind: "area",
          isNeeded: true,
        },
        on,
      ];
    case "measure":
      return [];
    case "send":
      return [{ name: "elsewhere", label: "ui-board-f-elsewhere", kind: "tick" }];
  }
}

export function startOf(act: Act, view: MemosView, detail: MemoDetail | null): Values {
  if (act === "answer") return { role: view.addressees[0] ?? "ciso" };
  if (act !== "edit") return {};
  return {
    source: detail?.row.source ?? "daily_check",
    unit: detail?.row.unit ?? view.units[0]?.unit ?? "",
    reference: detail?.reference ?? "",
    subject: detail?.row.subject ?? "",
    seen: detail?.seen ?? "",
    place: detail?.place ?? view.units[0]?.name ?? "",
    found_at: detail?.found_at ?? "",
    since: detail?.since ?? "",
    interim: detail?.interim ?? "",
    request: detail?.request ?? view.usual_request,
    clauses: detail?.clauses.join("\n") ?? "",
    reporter_role: detail?.reporter_role ?? view.reporters[0] ?? "section_mgr",
    reporter: detail?.reporter ?? "",
    answer_by: detail?.row.answer_by ?? "",
  };
}

/** Sends an act; a refusal is the dialog's to show. */
export function sendAct(
  act: Exclude<Act, "send" | "measure">,
  detail: MemoDetail | null,
  v: Values,
): Promise<BoardSaved> {
  const text = (name: string) => v[name] ?? "";
  const memo = detail?.row.memo ?? "";
  return saving.run(() => {
    switch (act) {
      case "edit":
        return memoWrite({
          memo,
          source: text("source"),
          reference: text("reference"),
          unit: text("unit"),
          subject: text("subject"),
          seen: text("seen"),
          place: text("place"),
          found_at: text("found_at"),
          since: text("since"),
          interim: text("interim"),
          request: text("request"),
          clauses: lines(text("clauses")),
          reporter_role: text("reporter_role"),
          reporter: text("reporter"),
          answer_by: text("answer_by"),
        });
      case "issue":
        return memoIssue({ memo, on: text("on"), document_number: text("document") });
      case "forward":
        return memoForward({ memo, to: text("to"), on: text("on"), note: text("note") });
      case "answer":
        return memoAnswer({
          memo,
          role: text("role"),
          by: text("by"),
          on: text("on"),
          answer: text("answer"),
        });
      case "close":
      case "withdraw":
        return memoEnd({ memo, on: text("on"), note: text("note") });
    }
  });
}

/** What the board's dialog asks for, filled with what the report says. */
export const measureStart = (detail: MemoDetail): Values => ({
  problem: detail.seen,
  interim: detail.interim,
  responsible: detail.reporter,
});
