// Owns: the language of the page: Fluent bundles, t(), and the switch that works at once.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { negotiateLanguages } from "@fluent/langneg";

export type Locale = "ja" | "en";
export type Args = Record<string, string | number>;

const jaFiles: Record<string, string> = import.meta.glob(
  "../../../locales/ja/{ui-*,error-*,field,form,audit-paper,board,exception-travel,memo}.ftl",
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);
const enFiles: Record<string, string> = import.meta.glob(
  "../../../locales/en/{ui-*,error-*,field,form,audit-paper,board,exception-travel,memo}.ftl",
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

function bundle(locale: Locale, files: Record<string, string>): FluentBundle {
  const made = new FluentBundle(locale, { useIsolating: false });
  for (const text of Object.values(files)) made.addResource(new FluentResource(text));
  return made;
}

const bundles: Record<Locale, FluentBundle> = { ja: bundle("ja", jaFiles), en: bundle("en", enFiles) };

function first(): Locale {
  const [chosen] = negotiateLanguages([...navigator.languages], ["ja", "en"], { defaultLocale: "ja" });
  return chosen === "en" ? "en" : "ja";
}

const state = $state<{ locale: Locale }>({ locale: first() });
document.documentElement.lang = state.locale;

/** The language shown now. */
export function locale(): Locale {
  return state.locale;
}

/** Switches the language of everything that is shown. */
export function setLocale(next: Locale): void {
  state.locale = next;
  document.documentElement.lang = next;
}

/** Whether a message exists. */
export function hasText(id: string): boolean {
  return bundles[state.locale].hasMessage(id);
}

/** The message `id` in the language shown; the id itself where no message exists. */
export function t(id: string, args?: Args): string {
  const from = bundles[state.locale].hasMessage(id) ? bundles[state.locale] : bundles.ja;
  const message = from.getMessage(id);
  if (!message?.value) return id;
  return from.formatPattern(message.value, args ?? null, []);
}

/** Of a pair of texts from the core, the one in the language shown. */
export function pick(ja: string, en: string): string {
  return state.locale === "en" && en !== "" ? en : ja;
}
