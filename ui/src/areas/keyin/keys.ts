// Owns: what the keys of the number row mean while a paper is keyed in.
import type { KeyInRow } from "../../backend/bindings";

const ANSWERS: Record<string, string> = { "1": "yes", "2": "partial", "3": "no", "4": "na" };

/** What a key changes in a row, or null when it means nothing here. */
export function keyed(key: string, row: KeyInRow, hasPartial: boolean): Partial<KeyInRow> | null {
  if (key === "5") return { is_flagged: !row.is_flagged };
  if (key === "Delete" || key === "Backspace") return { answer: null };
  const answer = ANSWERS[key.normalize("NFKC")];
  if (!answer || (answer === "partial" && !hasPartial)) return null;
  return { answer: answer as KeyInRow["answer"] };
}

/** The row after a step, within the table. */
export const move = (at: number, step: number, length: number) =>
  Math.min(Math.max(at + step, 0), length - 1);
