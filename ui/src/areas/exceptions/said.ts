// Owns: what a section said of an exception in the sheet of a later year, and what the office is proposed to record of it.
import type { BoardSaid, ExceptionDetail } from "../../backend/bindings";
import type { Values } from "../record/RecordDialog.svelte";
import type { Act } from "./course";

/** Label of the state that was said. */
export const saidWord = (said: BoardSaid) => `exception-now-${said.progress.replace("_", "-")}`;

/** Values of an act that an answer asks for; null: the answer asks for another act, or was acted on. */
export function proposed(act: Act, detail: ExceptionDetail | null): Values | null {
  const said = detail?.row.is_said_open ? detail.row.said : null;
  if (!detail || !said) return null;
  if (act === "check") {
    const planned = detail.checks.find((one) => one.checked_on === null)?.planned_on;
    return { planned_on: planned ?? said.confirmed_on, result: said.note, by: said.answered_by };
  }
  if (act === "renew" && said.wished_due_on) return { until: said.wished_due_on, reason: said.wish_reason };
  if (act === "end" && said.progress === "unneeded") return { on: said.progress_on ?? "", reason: said.note };
  return null;
}
