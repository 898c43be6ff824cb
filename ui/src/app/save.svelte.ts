// Owns: that every edit reaches the file, one after the other, and what the header says about it.
import type { Saved, WireError } from "../backend/bindings";
import { asWireError, isSaveFailure } from "../backend/error";
import { desk } from "./desk.svelte";

type Phase = "idle" | "saving" | "saved" | "failed";
const RETRY_MS = 5_000;

class Saving {
  phase = $state<Phase>("idle");
  at = $state<string | null>(null);
  error = $state.raw<WireError | null>(null);
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #wake: (() => void) | null = null;
  #epoch = 0;

  /** Runs an edit after all edits before it; while the file cannot be written it is tried again. */
  run<T extends Partial<Saved>>(edit: () => Promise<T>): Promise<T> {
    const epoch = this.#epoch;
    this.#waiting += 1;
    if (this.phase !== "failed") this.phase = "saving";
    const done = this.#last.then(() => this.#untilSaved(edit, epoch));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Tries again at once. */
  retry(): void {
    this.#wake?.();
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** Another file was opened: nothing is waiting for the old one. */
  reset(): void {
    this.#epoch += 1;
    this.retry();
    this.#waiting = 0;
    this.#last = Promise.resolve();
    this.phase = "idle";
    this.at = null;
    this.error = null;
  }

  async #untilSaved<T extends Partial<Saved>>(edit: () => Promise<T>, epoch: number): Promise<T> {
    for (;;) {
      try {
        const saved = await edit();
        if (epoch === this.#epoch) this.#finish(saved);
        return saved;
      } catch (thrown) {
        const error = asWireError(thrown);
        if (epoch !== this.#epoch) throw thrown;
        if (!isSaveFailure(error) || desk.isReadOnly) {
          this.#finish({});
          throw thrown;
        }
        this.phase = "failed";
        this.error = error;
        await new Promise<void>((wake) => {
          const timer = setTimeout(wake, RETRY_MS);
          this.#wake = () => {
            clearTimeout(timer);
            wake();
          };
        });
      }
    }
  }

  #finish(saved: Partial<Saved>): void {
    this.#waiting = Math.max(0, this.#waiting - 1);
    this.error = null;
    if (saved.at) this.at = saved.at;
    this.phase = this.#waiting > 0 ? "saving" : this.at ? "saved" : "idle";
    desk.takeEdits(saved);
  }
}

export const saving = new Saving();
