// Owns: what each act of the board sends.
import type { BoardMakeRequest, BoardSaved } from "../../backend/bindings";
import {
  boardCheck,
  boardDue,
  boardEdit,
  boardLink,
  boardMake,
  boardMove,
  boardNote,
} from "../../backend/commands";
import { saving } from "../../app/save.svelte";
import type { Values } from "../record/RecordDialog.svelte";
import type { Asked } from "./board";

const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/** A measure as the dialog says it, of a finding or of this desk's own. */
export function makeRequest(finding: string, v: Values): BoardMakeRequest {
  const text = (name: string) => v[name] ?? "";
  return {
    source: text("source"),
    reference: text("reference"),
    finding,
    memo: "",
    unit: text("unit"),
    problem: text("problem"),
    clauses: [],
    cause_kind: text("cause_kind"),
    cause: text("cause"),
    measure_type: text("measure_type"),
    action: text("action"),
    interim: text("interim"),
    owner: text("owner"),
    responsible: text("responsible"),
    due_on: text("due_on"),
    cost_yen: text("cost_yen"),
    budget_year: text("budget_year"),
  };
}

/** Sends an act; a refusal is the dialog's to show. */
export function sendAct(asked: Asked, v: Values): Promise<BoardSaved> {
  const text = (name: string) => v[name] ?? "";
  const measures = asked.ids;
  const measure = measures[0] ?? "";
  const run = () => {
    switch (asked.act) {
      case "move":
        return boardMove({
          measures,
          to: asked.detail ?? "",
          on: text("on"),
          note: text("note"),
          approver: text("approver"),
          evidence: lines(text("evidence")),
        });
      case "due":
        return boardDue({
          measures,
          due_on: text("due_on"),
          reason: text("reason"),
          approver: text("approver"),
        });
      case "owner":
        return boardEdit({ measures, field: "owner", text: text("text") });
      case "edit":
      case "report":
        return boardEdit({ measures, field: asked.detail ?? "", text: text("text") });
      case "note":
        return boardNote({ measures, note: text("note") });
      case "link":
        return boardLink({ measure, kind: text("kind"), reference: text("reference"), is_linked: true });
      case "check":
        return boardCheck({
          measure,
          method: text("method"),
          on: text("on"),
          checker: text("checker"),
          checker_unit: text("checker_unit"),
          checked: text("checked"),
          result: text("result"),
          next_on: text("next_on"),
        });
      case "make":
        return boardMake(makeRequest(asked.detail ?? "", v));
    }
  };
  return saving.run(run);
}
