// Owns: the sheet that is being answered: cards, measures, progress, and the edits on them.
import { SvelteMap } from "svelte/reactivity";
import type {
  CardView,
  EvidenceView,
  MeasureView,
  PictureView,
  Saved,
  SheetView,
} from "../../backend/bindings";
import * as core from "../../backend/commands";
import { desk } from "../../app/desk.svelte";
import { attempt, attemptHere } from "../../app/live.svelte";
import { saving } from "../../app/save.svelte";

export type Answer = NonNullable<CardView["answer"]>;

export type OtherAnswer = { sheet: string; name: string; answer: string };

export class Sheet {
  view = $state.raw<SheetView | null>(null);
  /** The piece of evidence whose picture is looked at, with the picture where it is at hand. */
  shown = $state.raw<{ id: string; picture: PictureView | null } | null>(null);
  readonly id: string;
  #made = new SvelteMap<string, Promise<string>>();

  constructor(id: string) {
    this.id = id;
  }

  get isEditable(): boolean {
    return this.view?.is_editable === true && !desk.isReadOnly;
  }

  async load(): Promise<void> {
    const view = await attempt(() => core.sheetView({ sheet: this.id }));
    if (view) this.view = view;
  }

  card(item: string): CardView | undefined {
    return this.view?.cards.find((card) => card.item === item);
  }

  measuresOf(card: CardView): MeasureView[] {
    return (this.view?.measures ?? []).filter((measure) => card.measures.includes(measure.id));
  }

  /** Takes what an edit changed into the view. */
  take(saved: Saved): void {
    if (!this.view) return;
    this.view = {
      ...this.view,
      cards: this.view.cards.map((card) => saved.cards.find((one) => one.item === card.item) ?? card),
      measures: saved.progress ? saved.measures : this.view.measures,
      progress: saved.progress ?? this.view.progress,
    };
  }

  async answer(item: string, answer: Answer | null): Promise<void> {
    this.#patch(item, { answer });
    await this.#edit(() => core.answerSet({ sheet: this.id, item, answer }));
  }

  async flag(item: string, is_flagged: boolean): Promise<void> {
    this.#patch(item, { is_flagged });
    await this.#edit(() => core.answerFlag({ sheet: this.id, item, is_flagged }));
  }

  takeLast(item: string): Promise<string | null> {
    return this.#edit(() => core.answerTakeLast({ sheet: this.id, item }));
  }

  /** What other systems answered to an item. */
  othersOf(item: string): OtherAnswer[] {
    return (this.view?.others ?? []).flatMap((other) => {
      const answer = other.answers[item];
      return answer ? [{ sheet: other.sheet, name: other.system_name, answer }] : [];
    });
  }

  copyFrom(from: string, item: string): Promise<string | null> {
    return this.#edit(() => core.answerCopy({ from, sheet: this.id, item }));
  }

  /** The measure of an item, made at the first word that is written in it. */
  async measureFor(item: string): Promise<string> {
    const there = this.card(item)?.measures[0];
    if (there) return there;
    const making = this.#made.get(item) ?? this.#newMeasure(item);
    this.#made.set(item, making);
    try {
      return await making;
    } finally {
      this.#made.delete(item);
    }
  }

  link(item: string, measure: string): Promise<string | null> {
    return this.#edit(() => core.measureLink({ sheet: this.id, item, measure }));
  }

  unlink(item: string, measure: string): Promise<string | null> {
    return this.#edit(() => core.measureUnlink({ sheet: this.id, item, measure }));
  }

  addEvidence(item: string): Promise<string | null> {
    return this.#edit(() => core.evidenceAdd({ sheet: this.id, item }));
  }

  removeEvidence(id: string): Promise<string | null> {
    return this.#edit(() => core.evidenceRemove({ id }));
  }

  async attach(item: string, ticket: string): Promise<void> {
    await this.#lookAt(await this.#edit(() => core.evidenceAttach({ sheet: this.id, item, ticket })));
  }

  async paste(item: string, name: string, file: File): Promise<void> {
    const base64 = await asBase64(file);
    const paste = { sheet: this.id, item, name, media_type: file.type, base64 };
    await this.#lookAt(await this.#edit(() => core.evidencePaste(paste)));
  }

  /** Takes the place out of a picture; the dialog that asked says why it could not be done. */
  async removePlace(id: string, tell: (fault: string) => void): Promise<boolean> {
    const saved = await attemptHere(() => saving.run(() => core.evidencePlaceRemove({ id })), tell);
    if (saved) this.take(saved);
    return saved !== null;
  }

  #evidence(id: string): EvidenceView | undefined {
    return this.view?.cards.flatMap((card) => card.evidence).find((one) => one.id === id);
  }

  /** Shows a picture that just came in, where it tells the place that it was taken at. */
  async #lookAt(id: string | null): Promise<void> {
    if (id === null || !this.#evidence(id)?.is_picture) return;
    // What cannot be shown is told to who wants to look at it.
    const picture = await core.evidencePicture({ id }).catch(() => null);
    if (picture && picture.latitude !== null) this.shown = { id, picture };
  }

  async #newMeasure(item: string): Promise<string> {
    const saved = await saving.run(() => core.measureLink({ sheet: this.id, item, measure: null }));
    this.take(saved);
    return saved.made ?? "";
  }

  #patch(item: string, change: Partial<CardView>): void {
    if (!this.view) return;
    const cards = this.view.cards.map((card) => (card.item === item ? { ...card, ...change } : card));
    this.view = { ...this.view, cards };
  }

  /** Runs an edit; after a refusal the sheet is read again, so that it shows what is in the file. */
  async #edit(run: () => Promise<Saved>): Promise<string | null> {
    const saved = await attempt(() => saving.run(run));
    if (!saved) {
      const view = await core.sheetView({ sheet: this.id }).catch(() => null);
      if (view) this.view = view;
      return null;
    }
    this.take(saved);
    return saved.made;
  }
}

function asBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:.*?,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
