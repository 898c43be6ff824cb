// Owns: the end of a year and a handover, as the core tells them in tests.
import type * as w from "../../../backend/bindings";

const point = (code: string, count: number, names: string[], route: string): w.YearPoint => ({
  code,
  count,
  names,
  rest: Math.max(0, count - names.length),
  route,
});

export const year: w.YearView = {
  fiscal_year: 2026,
  today: "2027-03-31",
  is_closed: false,
  has_next: false,
  open: 12,
  points: [
    point("missing", 1, ["契約検査課"], "status"),
    point("returned", 0, [], "status"),
    point("measures", 10, ["8-0312-02 市民課", "8-0420-01 福祉課"], "board"),
    point("report", 1, ["架空市"], "reports"),
  ],
  closings: [
    {
      closed_on: "2027-03-25",
      closed_by: "高橋 直人",
      approver: "栗原 弘明",
      reason: "未提出の1課は、来年度の初めに確かめる。",
      open: { missing: 1 },
      check_number: "1A2B-3C4D-5E6F-7A8B",
      is_in_force: false,
      reopened_on: "2027-03-28",
      reopened_by: "高橋 直人",
      reopen_approver: "栗原 弘明",
      reopen_reason: "提出が遅れて届いたため。",
    },
  ],
  years: [
    { fiscal_year: 2026, is_closed: false },
    { fiscal_year: 2025, is_closed: true },
  ],
};

export const closed: w.YearView = {
  ...year,
  is_closed: true,
  closings: [
    {
      ...(year.closings[0] as w.YearClosingLine),
      is_in_force: true,
      reopened_on: null,
      check_number: "9F8E-7D6C-5B4A-3928",
    },
    ...year.closings,
  ],
};

export const proof: w.YearVerifyView = {
  fiscal_year: 2026,
  check_number: "9F8E-7D6C-5B4A-3928",
  closed_on: "2027-03-31",
  is_sound: false,
  entries: 46,
  figures: 8,
  disposed: 0,
  differences: [
    { what: "content", kind: "submission", name: "0312 organisation v1", before: "ab", after: "cd" },
    { what: "figure", kind: "figure", name: "must_open", before: "12", after: "13" },
  ],
};

/** What the core answers. */
export function yearCore(): Record<string, (q: Record<string, never>) => unknown> {
  let view = year;
  return {
    year_view: () => view,
    year_close: () => (view = closed),
    year_verify: () => proof,
    year_reopen: () => (view = year),
  };
}
