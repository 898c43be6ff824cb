// Owns: the form of a dialog on its way to the core: whether it was tried, is being sent, was refused.
import { t } from "../l10n/index.svelte";
import { toFault } from "./focus";
import { attemptHere } from "./live.svelte";

export class Sending {
  isTried = $state(false);
  isSending = $state(false);
  /** Why the core refused it, as a sentence; empty while it did not. */
  fault = $state("");

  /** What stands below a field that must be filled in and is not. */
  lacks = (text: string) => (this.isTried && text.trim() === "" ? t("ui-new-lacks") : "");

  /** Shows the refusal of other work of the dialog. */
  refused = (text: string) => void (this.fault = text);

  /** Sends what is complete, and not twice; answers what came back, or null. */
  async send<T>(isComplete: boolean, run: () => Promise<T>): Promise<T | null> {
    this.isTried = true;
    if (!isComplete) {
      await toFault();
      return null;
    }
    if (this.isSending) return null;
    this.isSending = true;
    const done = await attemptHere(run, this.refused);
    this.isSending = false;
    return done;
  }
}
