// Owns: an item while it is written: what was typed and is not stored yet, one entry on leaving a field.
import type { ReviewFields } from "../../backend/bindings";
import { beforeLeaving } from "../../app/router.svelte";
import { markSaved, markUnsaved } from "../saving/saver.svelte";
import type { Review } from "./review.svelte";

const IDLE_MS = 5_000;

export class ItemDraft {
  #typed = $state.raw<Partial<ReviewFields>>({});
  #item: string;
  #review: Review;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(review: Review, item: string) {
    this.#review = review;
    this.#item = item;
  }

  /** The fields as they stand on the page: what is stored, and over it what was typed. */
  over(stored: ReviewFields): ReviewFields {
    return { ...stored, ...this.#typed };
  }

  /** Takes what is in a text field now. */
  input(change: Partial<ReviewFields>): void {
    this.#typed = { ...this.#typed, ...change };
    markUnsaved(this);
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.commit(), IDLE_MS);
  }

  /** Takes a choice, which is stored at once. */
  async choose(change: Partial<ReviewFields>): Promise<void> {
    this.input(change);
    await this.commit();
  }

  /** Stores what was typed; after a refusal it stays on the page. */
  async commit(): Promise<void> {
    const typed = this.#typed;
    clearTimeout(this.#idle);
    const stored = this.#review.item(this.#item)?.fields;
    if (Object.keys(typed).length === 0 || !stored) return;
    const saved = await this.#review.saveItem(this.#item, this.over(stored));
    if (!saved || this.#typed !== typed) return;
    this.drop();
  }

  /** Forgets what was typed. */
  drop(): void {
    clearTimeout(this.#idle);
    this.#typed = {};
    markSaved(this);
  }

  /** Registers with the page; call inside $effect. */
  watch(): () => void {
    const off = beforeLeaving(() => this.commit());
    return () => {
      off();
      void this.commit();
    };
  }
}
