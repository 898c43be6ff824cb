// Owns: the open case as the page knows it.
import type { DeskView, Saved, SheetLine } from "../backend/bindings";
import { deskView } from "../backend/commands";

class Desk {
  view = $state.raw<DeskView | null>(null);
  sheetId = $state<string | null>(null);

  /** The sheet that is being worked on. */
  get sheet(): SheetLine | null {
    return this.view?.sheets.find((line) => line.id === this.sheetId) ?? null;
  }

  /** Nothing can be changed. */
  get isReadOnly(): boolean {
    return this.view?.read_only != null;
  }

  /** Takes a desk as the core told it. */
  take(view: DeskView | null): void {
    this.view = view;
    if (!view?.sheets.some((line) => line.id === this.sheetId)) this.sheetId = view?.sheets[0]?.id ?? null;
  }

  /** Asks the core again. */
  async refresh(): Promise<void> {
    this.take(await deskView());
  }

  /** Notes what an edit changed. */
  takeEdits(saved: Partial<Saved>): void {
    if (!this.view) return;
    const progress = saved.progress;
    const sheets = progress
      ? this.view.sheets.map((line) =>
          line.id === this.sheetId
            ? { ...line, answered: progress.answered, assigned: progress.assigned }
            : line,
        )
      : this.view.sheets;
    this.view = {
      ...this.view,
      sheets,
      can_undo: saved.can_undo ?? this.view.can_undo,
      can_redo: saved.can_redo ?? this.view.can_redo,
    };
  }
}

export const desk = new Desk();
