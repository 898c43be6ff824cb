// Owns: dates in both calendars.
import { describe, expect, it } from "vitest";
import { dayBefore, daysBetween, parseDate, showDate, showDay, showYear } from "../l10n/date";

describe("a typed date", () => {
  it.each([
    ["2026-07-31", "2026-07-31"],
    ["2026/7/31", "2026-07-31"],
    ["2026年7月31日", "2026-07-31"],
    ["令和8年7月31日", "2026-07-31"],
    ["R8.7.31", "2026-07-31"],
    ["ｒ８．７．３１", "2026-07-31"],
    ["令和元年5月1日", "2019-05-01"],
    ["H31.4.30", "2019-04-30"],
    ["令和8年7月31日（金）", "2026-07-31"],
    ["R6.2.29", "2024-02-29"],
  ])("reads %s", (typed, iso) => {
    expect(parseDate(typed)).toEqual({ kind: "date", iso });
  });
  it("names the month that is too short", () => {
    expect(parseDate("R8.2.30")).toEqual({ kind: "no-such-day", year: 2026, month: 2, days: 28 });
  });
  it.each(["来月", "7/31", "2026-13-01", "R8"])("does not guess at %s", (typed) => {
    expect(parseDate(typed).kind).toBe("unreadable");
  });
  it("may be empty", () => expect(parseDate("　")).toEqual({ kind: "empty" }));
});

describe("a shown date", () => {
  it("stands in era form in Japanese", () => {
    expect(showDate("2026-07-31", "ja")).toBe("令和8年7月31日");
    expect(showDay("2026-07-31", "ja")).toBe("令和8年7月31日（金）");
    expect(showDate("2019-05-01", "ja")).toBe("令和元年5月1日");
    expect(showYear(2026, "ja")).toBe("令和8年度");
    expect(showYear(2019, "ja")).toBe("令和元年度");
  });
  it("stands in words in English", () => expect(showDate("2026-07-31", "en")).toBe("31 July 2026"));
  it("has a day before it, over the ends of months and years", () => {
    expect(dayBefore("2027-04-01")).toBe("2027-03-31");
    expect(dayBefore("2028-03-01")).toBe("2028-02-29");
    expect(dayBefore("2027-01-01")).toBe("2026-12-31");
  });
  it("counts the days left", () => expect(daysBetween("2026-07-22", "2026-07-31")).toBe(9));
});
