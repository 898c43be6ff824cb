// Owns: who takes files that are dropped on the window; a screen may claim them.
import type { FileView } from "../backend/bindings";

class Drops {
  #taker: ((files: FileView[]) => void) | null = null;

  /** Claims dropped files while the component lives; call inside $effect. */
  claim(taker: (files: FileView[]) => void): () => void {
    this.#taker = taker;
    return () => {
      if (this.#taker === taker) this.#taker = null;
    };
  }

  /** Gives files to the claimant; false when there is none. */
  take(files: FileView[]): boolean {
    this.#taker?.(files);
    return this.#taker !== null;
  }
}

export const drops = new Drops();
