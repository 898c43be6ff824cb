// Owns: sizes and moments of what is kept, as people read them.
import type { DisposalHold, DisposalLine } from "../../backend/bindings";
import { localDay, showDate, showTime, showYear } from "../../l10n/date";
import { locale, t } from "../../l10n/index.svelte";

const KB = 1024;

/** Bytes, KB or MB. */
export function sizeText(bytes: number): string {
  const round = (size: number) => (size < 10 ? Math.round(size * 10) / 10 : Math.round(size));
  if (bytes < KB) return t("ui-size-bytes", { size: bytes });
  if (bytes < KB * KB) return t("ui-size-kb", { size: round(bytes / KB) });
  return t("ui-size-mb", { size: round(bytes / KB / KB) });
}

/** What the core calls a line: `submission/2026`, and of an audit its id too. */
export function lineKey(line: DisposalLine): string {
  const key = `${line.kind}/${line.fiscal_year}`;
  return line.subject === "" ? key : `${key}/${line.subject}`;
}

/** That the sheets of a year were erased, with the day. */
export function goneYear(year: number, on: string): string {
  return t("ui-disposal-gone-year", { year: showYear(year, locale()), day: showDate(on, locale()) });
}

/** That these years are in no comparison; empty where there is none. */
export function goneYears(years: number[]): string {
  const shown = years.map((year) => showYear(year, locale())).join(t("ui-list-comma"));
  return shown === "" ? "" : t("ui-disposal-gone-years", { years: shown });
}

/** What holds a line, in words. */
export function holdText(hold: DisposalHold): string {
  const what = t(`ui-disposal-hold-${hold.code}`);
  const names = hold.names.join(t("ui-list-comma"));
  if (hold.code === "sheets") {
    const years = hold.together.map((key) => {
      const [kind = "", year = ""] = key.split("/");
      return t("ui-disposal-of-year", {
        year: showYear(Number(year), locale()),
        kind: t(`ui-disposal-kind-${kind}`),
      });
    });
    return t("ui-disposal-hold-together", { what, names: years.join(t("ui-list-comma")) });
  }
  return t("ui-disposal-hold", { what, count: hold.count, names });
}

/** Day and time of an RFC 3339 time. */
export function momentText(at: string): string {
  return t("ui-journal-when", { date: showDate(localDay(new Date(at)), locale()), time: showTime(at) });
}
