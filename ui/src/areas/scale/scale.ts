// Owns: the scale of a round as a form: what is standard, what was changed, and what cannot be.
import type { ScaleView } from "../../backend/bindings";

/** Numbers stay as they were typed until they are read. */
export type ScaleForm = {
  steps: string;
  partial: string;
  isWeighted: boolean;
  bands: [string, string, string];
  exception: string;
};
export type ScaleFault = "partial" | "band-0" | "band-1" | "band-2";

export const STANDARD: ScaleView = {
  steps: 4,
  partial_percent: 50,
  is_weighted: true,
  bands: [95, 80, 60],
  exception: "excluded",
};
export const EXCEPTIONS = ["excluded", "partial", "no"];

export function scaleForm(view: ScaleView): ScaleForm {
  const [a = 0, b = 0, c = 0] = view.bands;
  return {
    steps: String(view.steps),
    partial: String(view.partial_percent),
    isWeighted: view.is_weighted,
    bands: [String(a), String(b), String(c)],
    exception: view.exception,
  };
}

/** A whole number from 0 to 100, typed in either width; null for anything else. */
function percent(typed: string): number | null {
  const text = typed.normalize("NFKC").replace(/[\s%]/g, "");
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null;
}

/** The first field that cannot be taken. */
export function scaleFault(form: ScaleForm): ScaleFault | null {
  if (percent(form.partial) === null) return "partial";
  let above = Infinity;
  for (const [n, typed] of form.bands.entries()) {
    const band = percent(typed);
    if (band === null || band >= above) return `band-${n}` as ScaleFault;
    above = band;
  }
  return null;
}

/** Whether the field holds no number at all; otherwise its number does not fit the others. */
export const isNumber = (typed: string) => percent(typed) !== null;

/** What goes to the core; only for a form without a fault. */
export function scaleOf(form: ScaleForm): ScaleView {
  return {
    steps: Number(form.steps),
    partial_percent: percent(form.partial) ?? 0,
    is_weighted: form.isWeighted,
    bands: form.bands.map((band) => percent(band) ?? 0),
    exception: form.exception,
  };
}

/** In how many points the form is not the standard. */
export function scaleChanges(form: ScaleForm): number {
  const [now, then] = [scaleOf(form), STANDARD];
  return [
    now.steps !== then.steps,
    now.partial_percent !== then.partial_percent,
    now.is_weighted !== then.is_weighted,
    now.bands.join() !== then.bands.join(),
    now.exception !== then.exception,
  ].filter(Boolean).length;
}
