// Owns: the words for what was found in a file, and for what may be done with it.
import type { IntakeLine, IntakeRunLine } from "../../backend/bindings";
import { errorText } from "../../backend/error";
import { hasText, t } from "../../l10n/index.svelte";

export const DECISIONS = ["in_force", "superseded", "asked_back"] as const;

/** What is most worth knowing about a file, and what stands beside it. */
export function found(line: IntakeLine): { main: string; more: string; isAlarming: boolean } {
  if (line.error) return { main: errorText(line.error), more: "", isAlarming: true };
  const odd = line.odd.map((one) => {
    const what = t(`ui-intake-odd-${one.code}`);
    return one.count > 1 ? t("ui-intake-odd-times", { what, count: one.count }) : what;
  });
  const parts: string[] = [];
  if (line.differences > 0) parts.push(t("ui-intake-differences", { count: line.differences }));
  parts.push(...odd);
  const more: string[] = [];
  if (line.guess) more.push(t("ui-intake-guess", { code: line.guess }));
  if (line.twin) more.push(t("ui-intake-twin", { file: line.twin }));
  if (line.tab === "same" && line.outcome === "") parts.unshift(t("ui-intake-found-same"));
  else if (parts.length === 0) parts.push(t(`ui-intake-found-${line.standing}`));
  return {
    main: parts[0] ?? "",
    more: [...parts.slice(1), ...more].join("　"),
    isAlarming: line.tab === "check",
  };
}

/** What it holds, in one word. */
export const kindWord = (line: IntakeLine) =>
  line.sheet_kind ? t(`ui-intake-sheet-${line.sheet_kind}`) : "";

/** What became of the files of a run, in one sentence whose numbers add up. */
export function tally(line: IntakeRunLine): string {
  const parts = line.counts
    .filter((one) => one.count > 0)
    .map((one) => t("ui-intake-tally-part", { what: t(`ui-intake-result-${one.code}`), count: one.count }));
  return t("ui-intake-tally", { read: line.read, parts: parts.join(t("ui-intake-tally-join")) });
}

/** Why files cannot be read, in a word a reason; a code that is not here is 壊れている. */
const UNREAD: Record<string, string> = {
  "intake-empty": "empty",
  "intake-foreign": "foreign",
  "form-not-found": "no-form",
  "intake-other-parcel": "other-parcel",
  "intake-other-paper": "other-paper",
  "intake-edition-unknown": "edition",
  "parcel-for-other": "other-body",
  "archive-protected": "zip-protected",
  "workbook-protected": "book-protected",
  "workbook-labelled": "book-labelled",
  "parcel-passphrase-needed": "parcel-protected",
  "parcel-wrong-passphrase": "parcel-wrong",
  "parcel-not-for-this-desk": "parcel-other-desk",
  "file-not-read": "not-opened",
};

/** The word of a kind of oddity, or of a reason why a file cannot be read. */
export const oddWord = (code: string) =>
  hasText(`ui-intake-odd-${code}`)
    ? t(`ui-intake-odd-${code}`)
    : t(`ui-intake-unread-${UNREAD[code] ?? "damaged"}`);
