// Owns: one text field of the file: a durable draft at most 1 s behind the typing, one entry on leaving it.
import { SvelteSet } from "svelte/reactivity";
import type { Saved } from "../../backend/bindings";
import { fieldDraft, fieldSave } from "../../backend/commands";
import { refuse } from "../../app/live.svelte";
import { beforeLeaving } from "../../app/router.svelte";
import { saving } from "../../app/save.svelte";

const DRAFT_MS = 800;
const IDLE_MS = 5_000;
export const HARD_LIMIT = 10_000;

const unsaved = new SvelteSet<object>();

/** Whether something is typed that is no entry yet: then the field's own undo is the right one. */
export const hasUnsaved = () => unsaved.size > 0;

export const markUnsaved = (owner: object) => unsaved.add(owner);
export const markSaved = (owner: object) => unsaved.delete(owner);

export class Saver {
  /** What was typed and is not yet an entry; null while the file is ahead. */
  typed = $state<string | null>(null);
  #field: () => Promise<string>;
  #onSaved: (saved: Saved) => void;
  #draft: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(field: () => Promise<string>, onSaved: (saved: Saved) => void) {
    this.#field = field;
    this.#onSaved = onSaved;
  }

  /** Takes what is in the field now. */
  input(text: string): void {
    this.typed = text;
    markUnsaved(this);
    clearTimeout(this.#idle);
    if (text.length > HARD_LIMIT) return;
    this.#draft ??= setTimeout(() => void this.#writeDraft(), DRAFT_MS);
    this.#idle = setTimeout(() => void this.commit(), IDLE_MS);
  }

  /** Makes what was typed an entry. */
  async commit(): Promise<void> {
    const text = this.typed;
    if (text === null || text.length > HARD_LIMIT) return;
    this.#stop();
    try {
      const field = await this.#field();
      const saved = await saving.run(() => fieldSave({ field, text }));
      this.#onSaved(saved);
      if (this.typed !== text) return;
      this.typed = null;
      markSaved(this);
    } catch (thrown) {
      refuse(thrown);
    }
  }

  /** Registers with the page; call inside $effect. */
  watch(): () => void {
    const off = beforeLeaving(() => this.commit());
    return () => {
      off();
      void this.commit();
    };
  }

  #stop(): void {
    clearTimeout(this.#draft);
    clearTimeout(this.#idle);
    this.#draft = undefined;
  }

  async #writeDraft(): Promise<void> {
    this.#draft = undefined;
    const text = this.typed;
    if (text === null) return;
    try {
      const field = await this.#field();
      await saving.run(() => fieldDraft({ field, text }));
    } catch (thrown) {
      refuse(thrown);
    }
  }
}

/** Characters as people count them. */
export function countCharacters(text: string): number {
  const isMark = /[\u{E0100}-\u{E01EF}\uFE00-\uFE0F]/u;
  return [...text].filter((c) => !isMark.test(c) && c !== "\n").length;
}
