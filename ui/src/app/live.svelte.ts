// Owns: what is said to people who listen, and the one notice of a refusal.
import { asWireError, errorText } from "../backend/error";
import type { WireError } from "../backend/bindings";
import { go, here } from "./router.svelte";

const state = $state<{ said: string; refusal: WireError | null }>({ said: "", refusal: null });

/** The sentence in the live region. */
export const said = () => state.said;

/** Says a sentence to screen readers. */
export function say(text: string): void {
  state.said = text;
}

/** The refusal shown above the screen, if any. */
export const refusal = () => state.refusal;

/** Puts the refusal away. */
export function clearRefusal(): void {
  state.refusal = null;
}

/** Shows a refusal; asks who operates where the core wants to know first. */
export function refuse(thrown: unknown): void {
  const error = asWireError(thrown);
  if (error.code.endsWith("operator-needed") && here().name !== "operator") {
    go("operator");
    return;
  }
  state.refusal = error;
  state.said = errorText(error);
}

/** Runs work and shows its refusal; answers what it gave, or null. */
export async function attempt<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    const done = await run();
    state.refusal = null;
    return done;
  } catch (thrown) {
    refuse(thrown);
    return null;
  }
}

/** Runs work of a dialog, which hides the notice above the screen: its refusal is given to the dialog to show. */
export async function attemptHere<T>(
  run: () => Promise<T>,
  show: (fault: string) => void,
): Promise<T | null> {
  show("");
  try {
    return await run();
  } catch (thrown) {
    const error = asWireError(thrown);
    if (error.code.endsWith("operator-needed")) refuse(thrown);
    else show(errorText(error));
    return null;
  }
}
