// Owns: how a former workbook is read, as it is being told: file, columns, symbols, sections, questions.
import type { FileView, FormMapping, FormMappingTemplate, FormMappingView } from "../../backend/bindings";
import { formMapping, formMappingList, formMappingRemove, formMappingSave } from "../../backend/commands";
import { attempt } from "../../app/live.svelte";

export const STEPS = ["file", "columns", "symbols", "units", "check"] as const;
export type Step = (typeof STEPS)[number];

/** What a symbol may mean; an empty one is not decided. */
export const MEANINGS = ["", "yes", "partial", "no", "na", "unknown", "open"];

/** A section or question whose rows are left out. */
export const SKIP = "skip";

/** A column that holds the answers of one section. */
export const BESIDE = "beside";

const copied = (mapping: FormMapping): FormMapping => structuredClone(mapping);

class Former {
  file = $state.raw<FileView | null>(null);
  passphrases = $state("");
  view = $state.raw<FormMappingView | null>(null);
  mapping = $state.raw<FormMapping | null>(null);
  step = $state<Step>("file");
  templates = $state.raw<FormMappingTemplate[]>([]);
  isBusy = $state(false);
  /** Columns that were said to be of a section, before it was said of which. */
  beside = $state.raw<number[]>([]);

  /** Looks so far. */
  #turn = 0;

  /** The screen was opened. */
  async begin(): Promise<void> {
    this.file = this.view = this.mapping = null;
    this.step = "file";
    this.passphrases = "";
    this.beside = [];
    this.templates = (await attempt(formMappingList)) ?? [];
  }

  get secrets(): string[] {
    return this.passphrases.trim() ? [this.passphrases] : [];
  }

  /** Looks at the file by what was said; gives whether it could be read. */
  async look(mapping: FormMapping | null, isRead = false): Promise<boolean> {
    const file = this.file;
    if (!file) return false;
    const turn = ++this.#turn;
    if (mapping) this.mapping = mapping;
    this.isBusy = true;
    const request = { ticket: file.ticket, passphrases: this.secrets, mapping, is_read: isRead };
    const got = await attempt(() => formMapping(request));
    // Something else was said meanwhile: then its answer counts.
    if (turn !== this.#turn) return false;
    this.isBusy = false;
    if (!got) return false;
    this.view = got;
    this.mapping = got.mapping;
    return true;
  }

  /** Takes a file and guesses how it is read. */
  async take(file: FileView): Promise<void> {
    const before = this.file;
    this.file = file;
    this.beside = [];
    if (!(await this.look(null))) this.file = before;
  }

  /** Reads the file as it was said before for another; year and sheet stay as this file has them. */
  async use(template: FormMappingTemplate): Promise<void> {
    if (!this.mapping || !this.view) return;
    const kept = copied(template.mapping);
    kept.fiscal_year = this.mapping.fiscal_year;
    if (!this.view.sheets.includes(kept.sheet)) kept.sheet = this.mapping.sheet;
    await this.look(kept);
  }

  /** Another sheet or row of heads: the columns are guessed anew. */
  async retable(change: { sheet?: string; head_row?: number }): Promise<void> {
    if (!this.mapping) return;
    this.beside = [];
    const head_row = change.head_row ?? 0;
    await this.look({ ...this.mapping, head_row, ...change, columns: {}, unit_columns: {} });
  }

  /** Fields and sections by their columns. */
  fieldOf(column: number): string {
    const mapping = this.mapping;
    if (!mapping) return "";
    if (Object.values(mapping.unit_columns).includes(column) || this.beside.includes(column)) return BESIDE;
    return Object.entries(mapping.columns).find(([, at]) => at === column)?.[0] ?? "";
  }
  sectionOf(column: number): string {
    const found = Object.entries(this.mapping?.unit_columns ?? {}).find(([, at]) => at === column);
    return found?.[0] ?? "";
  }

  /** Says what a column is; a field stands in one column only. */
  async setField(column: number, field: string): Promise<void> {
    if (!this.mapping) return;
    const next = copied(this.mapping);
    const rid = (all: Record<string, number | undefined>, isGone: (name: string) => boolean) =>
      Object.fromEntries(Object.entries(all).filter(([name, at]) => at !== column && !isGone(name)));
    next.columns = rid(next.columns, (name) => name === field) as FormMapping["columns"];
    next.unit_columns = rid(next.unit_columns, () => false) as FormMapping["unit_columns"];
    this.beside = this.beside.filter((one) => one !== column);
    if (field === BESIDE) this.beside = [...this.beside, column];
    else if (field) next.columns[field] = column;
    if (field === BESIDE) delete next.columns["answer"];
    if (field === "answer") [next.unit_columns, this.beside] = [{}, []];
    await this.relook(next);
  }
  async setSection(column: number, code: string): Promise<void> {
    if (!this.mapping) return;
    const next = copied(this.mapping);
    const others = Object.entries(next.unit_columns).filter(([unit, at]) => at !== column && unit !== code);
    next.unit_columns = Object.fromEntries(others) as FormMapping["unit_columns"];
    if (code) next.unit_columns[code] = column;
    this.beside = this.beside.filter((one) => one !== column);
    if (!code) this.beside = [...this.beside, column];
    await this.relook(next);
  }
  /** Without any column the core would guess them anew: then only the page remembers. */
  private async relook(next: FormMapping): Promise<void> {
    const isEmpty = Object.keys(next.columns).length + Object.keys(next.unit_columns).length === 0;
    if (!isEmpty) return void (await this.look(next));
    this.#turn += 1;
    this.isBusy = false;
    this.mapping = next;
  }

  /** Says what a word means; nothing is asked of the core. */
  set(list: "symbols" | "units" | "items", text: string, meaning: string): void {
    if (!this.mapping) return;
    const next = copied(this.mapping);
    if (list === "items" && meaning === "") delete next.items[text];
    else next[list][text] = meaning;
    this.mapping = next;
  }
  setYear(year: number): void {
    if (this.mapping) void this.look({ ...this.mapping, fiscal_year: year });
  }
  setUnit(unit_code: string): void {
    if (this.mapping) this.mapping = { ...this.mapping, unit_code };
  }

  get hasAnswers(): boolean {
    const mapping = this.mapping;
    return mapping !== null && ("answer" in mapping.columns || Object.keys(mapping.unit_columns).length > 0);
  }
  get hasQuestions(): boolean {
    const columns = this.mapping?.columns ?? {};
    return ["question", "item_id", "control", "number"].some((field) => field in columns);
  }
  get hasUnits(): boolean {
    const mapping = this.mapping;
    return (
      mapping !== null &&
      ("unit_code" in mapping.columns ||
        "unit_name" in mapping.columns ||
        Object.keys(mapping.unit_columns).length > 0)
    );
  }

  /** Goes to a step; the last one reads the file by what was said. */
  async go(step: Step): Promise<void> {
    if (step === "check" && !(await this.look(this.mapping, true))) return;
    this.step = step;
  }

  async keep(name: string): Promise<boolean> {
    const mapping = this.mapping;
    if (!mapping) return false;
    const got = await attempt(() => formMappingSave({ name, mapping }));
    if (got) this.templates = got;
    return got !== null;
  }
  async forget(name: string): Promise<void> {
    this.templates = (await attempt(() => formMappingRemove({ name }))) ?? this.templates;
  }
}

/** The former workbook on the screen. */
export const former = new Former();
