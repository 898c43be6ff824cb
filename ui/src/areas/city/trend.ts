// Owns: what a line of the trend is called, and what stands in its cells.

import type { TrendPoint, TrendRow } from "../../backend/bindings";
import { locale, t } from "../../l10n/index.svelte";

export type TrendValue = "rate" | "must" | "change";

export function rowName(row: TrendRow): string {
  if (row.kind === "all") return t("ui-trend-row-all");
  const name = locale() === "ja" ? row.name_ja : row.name_en;
  return row.kind === "control" || row.kind === "section" ? `${row.key} ${name}` : name;
}

/** A figure with what it is made of. */
export function cellOf(point: TrendPoint, value: TrendValue): string {
  if (value === "must") return String(point.must_open);
  if (value === "rate") return point.rate.text;
  return point.change_items > 0
    ? t("ui-trend-changed", { change: point.change, n: point.change_items })
    : point.change;
}

/** What of a section is not as it was; empty for nothing. */
export function noteOf(row: TrendRow): string {
  if (row.merged.length > 0) {
    return t("ui-trend-merged", { name: row.name_ja, merged: row.merged.join(t("ui-list-comma")) });
  }
  return row.split_from ? t("ui-trend-split", { name: row.name_ja, from: row.split_from }) : "";
}
