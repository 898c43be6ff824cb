// Owns: taking over how, where and with whom the item before was looked at.
import type { PaperView } from "../../../backend/bindings";
import { nowMoment, saveField } from "../audit";

/** Fills what is still empty on a paper as it stands on the last one; the time is this minute. */
export async function sameAs(last: PaperView, paper: PaperView): Promise<void> {
  const fields = [
    ["procedures", paper.procedures.join(), last.procedures.join()],
    ["performed_from", paper.performed_from, nowMoment()],
    ["place", paper.place, last.place],
    ["counterpart", paper.counterpart, last.counterpart],
    ["auditors", paper.auditors, last.auditors],
  ] as const;
  for (const [name, here, text] of fields) {
    if (here === "" && text !== "" && !(await saveField("paper", paper.line.id, name, text))) return;
  }
}
