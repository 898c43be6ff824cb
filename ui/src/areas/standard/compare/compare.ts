// Owns: what two editions are filtered by, and the texts of a change side by side.
import type { StandardChange, StandardPiece } from "../../../backend/bindings";

export const KINDS = ["reworded", "moved", "split", "merged", "new", "abolished", "unchanged"] as const;
export type Filter = "changed" | (typeof KINDS)[number];

/** What a filter shows. `changed`: everything but what stayed as it was. */
export function filtered(
  changes: StandardChange[],
  filter: Filter,
  areNumbersAlone: boolean,
): StandardChange[] {
  return changes.filter(
    (change) =>
      (filter === "changed" ? change.kind !== "unchanged" : change.kind === filter) &&
      (!areNumbersAlone || change.is_number_changed),
  );
}

/** The pieces that a text is shown by; a text with nothing to compare with is one piece. */
export function pieces(change: StandardChange, which: "old" | "new"): StandardPiece[] {
  if (change.pieces.length > 0) return change.pieces;
  return change[which].map((one) => ({ kind: "same", text: one.text }));
}

export const placeOf = (change: StandardChange, which: "old" | "new") =>
  change[which].map((one) => one.locator);
