// Owns: what the library's page narrows down to, and the words for what it shows.
import type { LibraryEdition, LibraryFilter, LibraryItem } from "../../backend/bindings";
import { t } from "../../l10n/index.svelte";
import { profileWord } from "../../l10n/names";

/** How many rows are shown before one asks for more: a long list would make each key press slow. */
export const ROWS = 50;

export type Narrowing = Record<"sheet" | "set" | "level" | "domain" | "control" | "role" | "text", string>;

/** Nothing is narrowed down. */
export const everything = (): Narrowing => ({
  sheet: "",
  set: "",
  level: "",
  domain: "",
  control: "",
  role: "",
  text: "",
});

export const isEverything = (narrowing: Narrowing) =>
  Object.values(narrowing).every((value) => value.trim() === "");

/** As the core wants it. */
export function filterOf(narrowing: Narrowing): LibraryFilter {
  const { text, ...codes } = narrowing;
  const code = (value: string) => (value === "" ? null : value);
  return {
    role: code(codes.role),
    domain: code(codes.domain),
    level: code(codes.level),
    control: code(codes.control),
    sheet: code(codes.sheet),
    set: code(codes.set),
    text,
  };
}

/** The part of an item's id that papers name: without the body. */
export const codeOf = (item: string) => item.replace(/^[a-z0-9]+-(?=[A-Z]{3}-)/, "");

/** An edition in a list of choices. */
export function editionName(edition: LibraryEdition): string {
  const kind = edition.is_own ? "own" : edition.is_example ? "example" : "line";
  return t(`ui-library-edition-${kind}`, {
    body: edition.body_name,
    standard: edition.standard,
    version: edition.standard_version,
  });
}

/** One value for a body and its edition. */
export const keyOf = (edition: { body: string; edition: string }) => `${edition.body}/${edition.edition}`;

/** When an item applies; empty: always. */
export function appliesWords(item: LibraryItem): string {
  const list = (codes: string[]) =>
    codes.map((code) => t("ui-library-profile", { label: profileWord(code) })).join(t("ui-comma"));
  const any = item.applies_any.length === 1 ? "all" : "any";
  return [
    item.applies_all.length > 0 ? t("ui-library-applies-all", { list: list(item.applies_all) }) : "",
    item.applies_any.length > 0 ? t(`ui-library-applies-${any}`, { list: list(item.applies_any) }) : "",
    item.applies_not.length > 0 ? t("ui-library-applies-not", { list: list(item.applies_not) }) : "",
  ]
    .filter(Boolean)
    .join(t("ui-comma"));
}
