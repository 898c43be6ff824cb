// Owns: a standard under review: its clauses, which of them is looked at, and the edits on them.
import { SvelteSet } from "svelte/reactivity";
import type {
  ModelItem,
  ReviewClause,
  ReviewFields,
  ReviewItem,
  StandardClauseSaveRequest,
  StandardReviewView,
  StandardSaved,
} from "../../backend/bindings";
import * as core from "../../backend/commands";
import { desk } from "../../app/desk.svelte";
import { attempt, attemptHere } from "../../app/live.svelte";
import { saving } from "../../app/save.svelte";
import { ItemDraft } from "./draft.svelte";

export type Decision = ReviewClause["decision"];

/** Questions that are less like a clause, in percent, are no help in writing one. */
const NEAR = 18;

export class Review {
  view = $state.raw<StandardReviewView | null>(null);
  /** Clauses that somebody wanted to accept before their items were complete. */
  tried = new SvelteSet<string>();
  /** What is said about the last decision, beside the progress. */
  done = $state("");
  /** After a decision the next open clause comes by itself. */
  isGoingOn = $state(true);
  readonly id: string;
  #drafts: Record<string, ItemDraft> = {};

  constructor(id: string) {
    this.id = id;
  }

  get clauses(): ReviewClause[] {
    return this.view?.clauses ?? [];
  }

  get isEditable(): boolean {
    return this.view?.is_writable === true && !desk.isReadOnly;
  }

  clause(id: string): ReviewClause | undefined {
    return this.clauses.find((clause) => clause.clause === id);
  }

  item(id: string): ReviewItem | undefined {
    return this.clauses.flatMap((clause) => clause.items).find((item) => item.item === id);
  }

  /** What is being written of an item; it outlives the look at another clause. */
  draft(item: string): ItemDraft {
    return (this.#drafts[item] ??= new ItemDraft(this, item));
  }

  /** The clause so many places away, if there is one. */
  beside(id: string, by: number): ReviewClause | undefined {
    return this.clauses[this.clauses.findIndex((clause) => clause.clause === id) + by];
  }

  /** The next undecided clause after this one, or before it; round the end of the document. */
  open(id: string, by: 1 | -1): ReviewClause | undefined {
    const at = this.clauses.findIndex((clause) => clause.clause === id);
    const turned = [...this.clauses.slice(at + 1), ...this.clauses.slice(0, Math.max(0, at))];
    return (by === 1 ? turned : turned.reverse()).find((clause) => clause.decision === "open");
  }

  async load(): Promise<void> {
    const view = await attempt(() => core.standardView({ standard: this.id }));
    if (view) this.view = view;
  }

  /** Reads again after a step back; gives the clause that is different now. */
  async reread(): Promise<string | null> {
    const before = Object.fromEntries(this.clauses.map((clause) => [clause.clause, JSON.stringify(clause)]));
    await this.load();
    const changed = this.clauses.find((clause) => before[clause.clause] !== JSON.stringify(clause));
    return changed?.clause ?? null;
  }

  /** Takes what an edit changed into the view; a clause that was not there stands behind the one told before it. */
  take(saved: StandardSaved): void {
    if (!this.view) return;
    const clauses = this.view.clauses
      .filter((clause) => !saved.gone.includes(clause.clause))
      .map((clause) => saved.clauses.find((one) => one.clause === clause.clause) ?? clause);
    for (const [n, clause] of saved.clauses.entries()) {
      if (clauses.some((one) => one.clause === clause.clause)) continue;
      const before = saved.clauses[n - 1]?.clause;
      clauses.splice(clauses.findIndex((one) => one.clause === before) + 1, 0, clause);
    }
    this.view = { ...this.view, clauses, progress: saved.progress, remarks: saved.remarks };
    for (const [item, draft] of Object.entries(this.#drafts)) {
      if (this.item(item)) continue;
      draft.drop();
      delete this.#drafts[item];
    }
  }

  decide(clause: string, decision: Decision, reason = ""): Promise<StandardSaved | null> {
    return this.edit(() => core.standardClauseDecide({ clause, decision, reason }));
  }

  merge(clause: string): Promise<StandardSaved | null> {
    return this.edit(() => core.standardClauseMerge({ clause }));
  }

  /** `at` counts characters, not the units of a string. */
  split(clause: string, at: number, tell: (fault: string) => void): Promise<StandardSaved | null> {
    return this.#editHere(() => core.standardClauseSplit({ clause, at }), tell);
  }

  saveClause(
    request: StandardClauseSaveRequest,
    tell: (fault: string) => void,
  ): Promise<StandardSaved | null> {
    return this.#editHere(() => core.standardClauseSave(request), tell);
  }

  addItem(clause: string): Promise<StandardSaved | null> {
    return this.edit(() => core.standardItemAdd({ clause }));
  }

  removeItem(item: string): Promise<StandardSaved | null> {
    return this.edit(() => core.standardItemRemove({ item }));
  }

  /** Items of other bodies that are near to a clause, the nearest first. */
  modelsOf(clause: ReviewClause): ModelItem[] {
    return clause.controls
      .filter((one) => one.percent >= NEAR)
      .flatMap((one) => this.view?.models.filter((model) => model.item === one.item) ?? []);
  }

  /** Writes an item after one of another body; what was typed in it gives way. */
  async model(item: string, model: string): Promise<StandardSaved | null> {
    await this.draft(item).commit();
    return this.edit(() => core.standardItemModel({ item, model }));
  }

  /** Whether ○ of a copied item means something else now; wording alone keeps its answers of last year. */
  async revise(item: string, isRaised: boolean): Promise<StandardSaved | null> {
    await this.draft(item).commit();
    return this.edit(() => core.standardItemRevise({ item, is_raised: isRaised }));
  }

  saveItem(item: string, fields: ReviewFields): Promise<StandardSaved | null> {
    return this.edit(() => core.standardItemSave({ item, fields }));
  }

  /** Runs an edit after those before it and takes what it changed. */
  async edit(run: () => Promise<StandardSaved>): Promise<StandardSaved | null> {
    return attempt(() => this.#stored(run));
  }

  async #editHere(
    run: () => Promise<StandardSaved>,
    tell: (fault: string) => void,
  ): Promise<StandardSaved | null> {
    return attemptHere(() => this.#stored(run), tell);
  }

  async #stored(run: () => Promise<StandardSaved>): Promise<StandardSaved> {
    let told: StandardSaved | null = null;
    // The header wants to know of the saving alone; a standard's progress is not that of a sheet.
    await saving.run(async () => {
      told = await run();
      return { at: told.at, can_undo: told.can_undo, can_redo: told.can_redo };
    });
    const saved = told as StandardSaved | null;
    if (!saved) throw { code: "unknown", params: {} };
    this.take(saved);
    return saved;
  }
}
