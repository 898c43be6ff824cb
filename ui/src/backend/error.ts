// Owns: what a refusal of the core means for the page.
import { hasText, t } from "../l10n/index.svelte";
import type { WireError } from "./bindings";

/** Makes a WireError of whatever was thrown. */
export function asWireError(thrown: unknown): WireError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string") {
    const params = "params" in thrown && typeof thrown.params === "object" ? thrown.params : {};
    return { code: thrown.code, params: (params ?? {}) as Record<string, string> };
  }
  return { code: "unknown", params: { detail: String(thrown) } };
}

/** The field that a refusal is about, in words: `exception-number`, or the end of `audit/order/…/reply_to`. */
function fieldInWords(params: Record<string, string>): Record<string, string> {
  const code = params["field"];
  if (code === undefined) return params;
  const id = `field-${(code.split("/").at(-1) ?? "").replaceAll("_", "-")}`;
  return hasText(id) ? { ...params, field: t(id) } : params;
}

/** Codes of what a form of an audit lacks, as words; anything else as it came. */
function inWords(params: Record<string, string>): Record<string, string> {
  // A report names what lacks with its place: `finding-opinion`.
  const word = (code: string) => {
    const known = [code, code.replace(/^(item|finding|report)-/, "")].find((one) =>
      hasText(`ui-audit-lack-${one}`),
    );
    return known === undefined ? code : t(`ui-audit-lack-${known}`);
  };
  const words = (text: string) => text.split(" ").map(word).join(t("ui-comma"));
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => [
      name,
      name === "fields" || name === "code" ? words(text) : text,
    ]),
  );
}

/** The sentence for an error. */
export function errorText(error: WireError): string {
  const id = `error-${error.code}`;
  const params = error.code.startsWith("field-") ? fieldInWords(error.params) : error.params;
  if (hasText(id)) return t(id, error.code.startsWith("audit-") ? inWords(params) : params);
  return t("ui-error-unknown", { code: error.code, detail: error.params["detail"] ?? "" });
}

const SAVE_FAILURES = /(^|-)(disk-full|share-gone|case-read-only|case-busy|file-not-written|file-failed)$/;

/** Whether saving failed for a reason that may go away: keep what was typed and try again. */
export function isSaveFailure(error: WireError): boolean {
  return SAVE_FAILURES.test(error.code);
}
