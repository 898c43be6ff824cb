// Owns: the questions of the round as far as the office's file shows them: its own sheet and what came in.
import type { CardView, OfficeView } from "../../backend/bindings";
import { receptionView, sheetView } from "../../backend/commands";

export type RoundItem = { item: string; code: string; question: string; domain: string };

/** Sheets that are read at most: together they hold nearly every question of the round. */
const SHEETS = 8;

/** The part of an item's id that papers name: without the body. */
export const codeOf = (item: string) => item.replace(/^[a-z0-9]+-(?=[A-Z]{3}-)/, "");

/** The code that somebody typed off a paper, or null. */
export function typedCode(typed: string): string | null {
  const found = /^([A-Za-z]{3})-?(\d{2})-?([A-Za-z])$/.exec(typed.normalize("NFKC").trim());
  return found ? `${found[1]?.toUpperCase()}-${found[2]}-${found[3]?.toLowerCase()}` : null;
}

/** Questions by item id, in the order of domains as the sheets hold them. */
export async function roundItems(view: OfficeView): Promise<RoundItem[]> {
  const found = new Map<string, RoundItem>();
  const take = (cards: CardView[]) => {
    for (const { item, question, domain } of cards)
      if (!found.has(item)) found.set(item, { item, code: codeOf(item), question, domain });
  };
  const received = view.sections.flatMap((one) => one.receptions.filter((line) => line.is_in_force));
  const systems = received.filter((line) => line.sheet_kind === "system");
  const others = received.filter((line) => line.sheet_kind !== "system");
  const read = [...others.slice(0, SHEETS / 2), ...systems.slice(0, SHEETS / 2)];
  const sheets = await Promise.all([
    ...(view.central ? [sheetView({ sheet: view.central.id }).catch(() => null)] : []),
    ...read.map((line) =>
      receptionView({ reception: line.id }).then(
        (one) => one.sheet,
        () => null,
      ),
    ),
  ]);
  for (const sheet of sheets) take(sheet?.cards ?? []);
  return [...found.values()].sort((a, b) => a.code.localeCompare(b.code));
}

const folded = (text: string) => text.normalize("NFKC").toLowerCase();

/** Questions that hold every word, by code or by text. */
export function findItems(items: RoundItem[], sought: string): RoundItem[] {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return items.filter((one) => {
    const text = folded(`${one.code} ${one.question}`);
    return words.every((word) => text.includes(word));
  });
}
