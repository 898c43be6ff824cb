// Owns: what this desk remembers about the window outside any case: its language and the single-character keys.
import { settingsSave, settingsView } from "../backend/commands";
import { setLocale, type Locale } from "../l10n/index.svelte";
import { keyState } from "./keys.svelte";
import { attempt } from "./live.svelte";

/** The language that somebody chose; null follows the machine. */
let language: string | null = null;

/** Takes up what was remembered; the window works without. */
export async function recallSettings(): Promise<void> {
  const kept = await settingsView().catch(() => null);
  if (!kept) return;
  language = kept.language;
  if (language === "ja" || language === "en") setLocale(language);
  keyState.areLettersOn = kept.are_letter_keys_on;
}

/** Switches the language, now and for the next start. */
export function chooseLocale(next: Locale): void {
  language = next;
  setLocale(next);
  void keep();
}

/** Switches the single-character keys on or off, now and for the next start. */
export function chooseLetters(areOn: boolean): void {
  keyState.areLettersOn = areOn;
  void keep();
}

async function keep(): Promise<void> {
  await attempt(() => settingsSave({ language, are_letter_keys_on: keyState.areLettersOn }));
}
