// Owns: dates: typed in either calendar, kept as ISO, shown in era form.

const ERAS = [
  { sign: "R", ja: "令和", from: "2019-05-01", base: 2018 },
  { sign: "H", ja: "平成", from: "1989-01-08", base: 1988 },
  { sign: "S", ja: "昭和", from: "1926-12-25", base: 1925 },
] as const;

export type Parsed =
  | { kind: "empty" }
  | { kind: "date"; iso: string }
  | { kind: "unreadable" }
  | { kind: "no-such-day"; year: number; month: number; days: number };

function halfWidth(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ．／－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s　]/g, "");
}

function checked(year: number, month: number, day: number): Parsed {
  if (month < 1 || month > 12 || day < 1) return { kind: "unreadable" };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > days) return { kind: "no-such-day", year, month, days };
  const two = (n: number) => String(n).padStart(2, "0");
  return { kind: "date", iso: `${year}-${two(month)}-${two(day)}` };
}

/** Reads a date as people type it: 2026-07-31, 2026年7月31日, 令和8年7月31日, R8.7.31. */
export function parseDate(typed: string): Parsed {
  const text = halfWidth(typed).replace(/（.*?）|\(.*?\)$/g, "");
  if (text === "") return { kind: "empty" };
  const western = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(text);
  if (western) return checked(Number(western[1]), Number(western[2]), Number(western[3]));
  const era = /^(令和|平成|昭和|[RHSrhs])(元|\d{1,2})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(
    text,
  );
  if (!era) return { kind: "unreadable" };
  const named = ERAS.find((e) => e.ja === era[1] || e.sign === era[1]?.toUpperCase());
  if (!named) return { kind: "unreadable" };
  const year = named.base + (era[2] === "元" ? 1 : Number(era[2]));
  return checked(year, Number(era[3]), Number(era[4]));
}

function parts(iso: string): [number, number, number] {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  return [year ?? 0, month ?? 1, day ?? 1];
}

function eraYear(iso: string): string {
  const era = ERAS.find((e) => iso.slice(0, 10) >= e.from);
  const year = parts(iso)[0];
  if (!era) return `${year}年`;
  const n = year - era.base;
  return `${era.ja}${n === 1 ? "元" : n}年`;
}

/** 令和8年7月31日, or 31 July 2026. */
export function showDate(iso: string, locale: string): string {
  const [year, month, day] = parts(iso);
  if (locale === "ja") return `${eraYear(iso)}${month}月${day}日`;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(year, month - 1, day)),
  );
}

/** 令和8年7月31日（金）, or Friday 31 July 2026. */
export function showDay(iso: string, locale: string): string {
  const [year, month, day] = parts(iso);
  const date = new Date(Date.UTC(year, month - 1, day));
  const week = new Intl.DateTimeFormat(locale, {
    weekday: locale === "ja" ? "short" : "long",
    timeZone: "UTC",
  });
  if (locale === "ja") return `${showDate(iso, locale)}（${week.format(date)}）`;
  return `${week.format(date)} ${showDate(iso, locale)}`;
}

/** 令和8年度, or fiscal year 2026. */
export function showYear(year: number, locale: string): string {
  if (locale !== "ja") return `FY${year}`;
  return `${eraYear(`${year}-12-31`)}度`;
}

/** The clock time of an RFC 3339 time, here. */
export function showTime(at: string): string {
  const date = new Date(at);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** The local day of an RFC 3339 time as ISO. */
export function localDay(at: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Days from one ISO date to another; negative when past. */
export function daysBetween(from: string, to: string): number {
  const at = (iso: string) => {
    const [y, m, d] = parts(iso);
    return Date.UTC(y, m - 1, d);
  };
  return Math.round((at(to) - at(from)) / 86_400_000);
}

/** The ISO day before an ISO day. */
export function dayBefore(iso: string): string {
  const [year, month, day] = parts(iso);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}
