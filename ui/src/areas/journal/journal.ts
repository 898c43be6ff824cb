// Owns: the journal of the open case as the page reads it: all of it, newest first, and the words for its codes.
import type { JournalLine } from "../../backend/bindings";
import { journalList } from "../../backend/commands";
import { desk } from "../../app/desk.svelte";
import { hasText, t } from "../../l10n/index.svelte";
import { roleWord } from "../../l10n/names";

const STRETCH = 1_000;

/** Reads every entry, newest first, a stretch at a time. */
export async function readJournal(): Promise<JournalLine[]> {
  const all: JournalLine[] = [];
  let from: number | null = null;
  for (;;) {
    const lines: JournalLine[] = await journalList({ from, limit: STRETCH });
    all.push(...lines);
    const last = lines.at(-1);
    if (!last || lines.length < STRETCH) return all;
    from = last.seq - 1;
  }
}

/** What was done; the code itself for a command of a later version. */
export const commandWord = (command: string) =>
  hasText(`ui-command-${command}`) ? t(`ui-command-${command}`) : command;

/** Which part of the file a table is. */
export const placeWord = (table: string) => {
  const name = table.split(".")[0] ?? table;
  return hasText(`ui-place-${name}`) ? t(`ui-place-${name}`) : name;
};

/** The title of who did it: the body's own where the person is known, else the role. */
export function titleOf(line: JournalLine): string {
  const persons = desk.view?.persons ?? [];
  const known =
    persons.find((one) => one.role === line.role && one.name === line.person) ??
    persons.find((one) => one.role === line.role);
  if (known?.title) return known.title;
  return line.role === "" ? "" : roleWord(line.role);
}

const folded = (text: string) => text.normalize("NFKC").toLowerCase();

/** The entries of people whose name, title, account or machine holds the text. */
export function entriesOf(lines: JournalLine[], sought: string): JournalLine[] {
  const needle = folded(sought.trim());
  if (needle === "") return lines;
  return lines.filter((line) =>
    folded([line.person, titleOf(line), line.os_account, line.machine].join(" ")).includes(needle),
  );
}
