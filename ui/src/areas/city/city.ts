// Owns: how figures of the whole body lead to the answers behind them.
import type { CityFindRequest, HeatCell, HeatRow } from "../../backend/bindings";
import { to } from "../../app/router.svelte";

const NONE = "-";
export type Kind = "all" | "gap" | "must_open" | "corrected";
export type Sought = { department?: string; section?: string; domain?: string; item?: string; kind: Kind };

/** Address of the answers behind a figure. */
export function answersOf(sought: Sought): string {
  const { department, section, domain, item, kind } = sought;
  return to("answers", kind, department || NONE, section || NONE, domain || NONE, item || NONE);
}

/** The figure that an address leads from. */
export function soughtOf(params: string[]): CityFindRequest {
  const [kind = "gap", ...rest] = params;
  const [department, section, domain, item] = rest.map((one) => (one === NONE ? null : one));
  return {
    fiscal_year: null,
    answers: kind,
    department: department ?? null,
    section: section ?? null,
    domain: domain ?? null,
    item: item ?? null,
    text: "",
    offset: 0,
    limit: 100,
  };
}

/** Address of the answers of a cell: what is not done, or all where everything is. */
export function cellLink(row: HeatRow, cell: HeatCell): string {
  return answersOf({
    department: row.kind === "department" ? row.key : undefined,
    section: row.kind === "section" ? row.key : undefined,
    domain: cell.domain,
    kind: cell.num < cell.den ? "gap" : "all",
  });
}

export const STEPS = ["a", "b", "c", "d"];
