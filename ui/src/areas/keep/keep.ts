// Owns: sizes and moments of what is kept, as people read them.
import { localDay, showDate, showTime } from "../../l10n/date";
import { locale, t } from "../../l10n/index.svelte";

const KB = 1024;

/** Bytes, KB or MB. */
export function sizeText(bytes: number): string {
  const round = (size: number) => (size < 10 ? Math.round(size * 10) / 10 : Math.round(size));
  if (bytes < KB) return t("ui-size-bytes", { size: bytes });
  if (bytes < KB * KB) return t("ui-size-kb", { size: round(bytes / KB) });
  return t("ui-size-mb", { size: round(bytes / KB / KB) });
}

/** Day and time of an RFC 3339 time. */
export function momentText(at: string): string {
  return t("ui-journal-when", { date: showDate(localDay(new Date(at)), locale()), time: showTime(at) });
}
