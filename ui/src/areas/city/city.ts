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

/** The figure that an address leads from, narrowed by what was chosen and typed on the screen. */
export function soughtOf(params: string[]): CityFindRequest {
  const [kind = "gap", ...rest] = params;
  const [department, section, domain, item, chosen, text] = rest.map((one) => (one === NONE ? null : one));
  return {
    fiscal_year: null,
    answers: chosen || kind,
    department: department ?? null,
    section: section ?? null,
    domain: domain ?? null,
    item: item ?? null,
    text: text ?? "",
    offset: 0,
    limit: 100,
  };
}

/** The parts of such an address with what was chosen and typed; who comes back finds both again. */
export function narrowed(params: string[], change: { kind?: string; text?: string }): string[] {
  const [kind = "gap", ...rest] = params;
  const [department = NONE, section = NONE, domain = NONE, item = NONE, chosen = NONE, text = NONE] = rest;
  const typed = change.text ?? text;
  return [kind, department, section, domain, item, change.kind ?? chosen, typed || NONE];
}

/** Departments that were opened, for who comes back from the answers behind a figure. */
export const opened: { departments: string[] } = { departments: [] };

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
