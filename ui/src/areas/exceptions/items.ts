// Owns: the questions that an exception can be about, by the number that papers name.
import type { RoundItem } from "../../backend/bindings";
import { exceptionItems } from "../../backend/commands";

export type Item = RoundItem & { code: string };

/** The part of an item's id that papers name: without the body. */
export const codeOf = (item: string) => item.replace(/^[a-z0-9]+-(?=[A-Z]{3}-)/, "");

/** The code that somebody typed off a paper, or null. */
export function typedCode(typed: string): string | null {
  const found = /^([A-Za-z]{3})-?(\d{2})-?([A-Za-z])$/.exec(typed.normalize("NFKC").trim());
  return found ? `${found[1]?.toUpperCase()}-${found[2]}-${found[3]?.toLowerCase()}` : null;
}

/** The questions of a section's sheets, or of the whole round, by number. */
export async function itemsOf(unit: string | null): Promise<Item[]> {
  const found = await exceptionItems({ unit });
  return found
    .map((one) => ({ ...one, code: codeOf(one.item) }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

const folded = (text: string) => text.normalize("NFKC").toLowerCase();

/** Questions that hold every word, by code or by text. */
export function findItems(items: Item[], sought: string): Item[] {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return items.filter((one) => {
    const text = folded(`${one.code} ${one.question}`);
    return words.every((word) => text.includes(word));
  });
}
