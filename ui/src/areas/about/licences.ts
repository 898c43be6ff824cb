// Owns: the licence list that comes as one text, taken apart: each part of the program with its licence and texts.

export type Part = { name: string; licence: string; texts: string[] };

const SECTION = "=".repeat(80);
const HEAD = "-".repeat(80);
const isFont = (part: Part) => part.licence.includes("OFL");

/** Reads the list: "name version: licence" a line, then every text once under the names that it belongs to. */
export function readParts(list: string): Part[] {
  const [front = "", ...sections] = list.split(`${SECTION}\n`);
  const parts = new Map<string, Part>();
  for (const line of front.split("\n").slice(1)) {
    const found = /^(.+?): ?(.*)$/.exec(line);
    if (found) parts.set(found[1] ?? "", { name: found[1] ?? "", licence: found[2] ?? "", texts: [] });
  }
  for (const section of sections) {
    const [names = "", ...text] = section.split(`\n${HEAD}\n`);
    for (const name of names.split(", ")) parts.get(name)?.texts.push(text.join(`\n${HEAD}\n`).trim());
  }
  // Typefaces first: their licence wants to be seen with them.
  return [...parts.values()].sort(
    (a, b) => Number(isFont(b)) - Number(isFont(a)) || (a.name < b.name ? -1 : 1),
  );
}

const folded = (text: string) => text.normalize("NFKC").toLowerCase();

/** The parts whose name or licence holds what is sought; where there are none, those whose texts do. */
export function partsWith(parts: Part[], sought: string): Part[] {
  const needle = folded(sought.trim());
  if (needle === "") return parts;
  const named = parts.filter((part) => folded(`${part.name} ${part.licence}`).includes(needle));
  if (named.length > 0) return named;
  return parts.filter((part) => part.texts.some((text) => folded(text).includes(needle)));
}
