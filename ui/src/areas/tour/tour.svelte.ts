// Owns: the guided walk through the example: its steps, where each is, and that it is offered once; in memory only.
import type { DeskView } from "../../backend/bindings";
import { sheetView } from "../../backend/commands";
import { desk } from "../../app/desk.svelte";
import { go, here } from "../../app/router.svelte";

export type Step = {
  id: "profile" | "answer" | "measure" | "review" | "confirm" | "papers";
  screen: string;
  /** What is framed on the screen: the first of these that is there. */
  targets: string[];
};

export const STEPS: Step[] = [
  { id: "profile", screen: "profile", targets: [".profile-list"] },
  { id: "answer", screen: "questions", targets: [".card--open .answer-box"] },
  { id: "measure", screen: "questions", targets: [".card--open .measure", ".card--open .answer-box"] },
  { id: "review", screen: "review", targets: ['section[aria-labelledby="gaps"]', ".stats"] },
  { id: "confirm", screen: "review", targets: [".confirm"] },
  { id: "papers", screen: "output", targets: ['section[aria-labelledby="write"]'] },
];

class Tour {
  at = $state<number | null>(null);
  /** A step was asked for with a button, so that its place is brought into view. */
  isAsked = $state(false);
  #wasOffered = false;

  get step(): Step | null {
    return this.at === null ? null : (STEPS[this.at] ?? null);
  }

  /** Begins by itself when the example of a section is open for the first time. */
  offer(view: DeskView | null): void {
    if (view && !isExampleOf(view)) this.at = null;
    if (this.#wasOffered || !view?.operator || !isExampleOf(view)) return;
    this.#wasOffered = true;
    this.at = 0;
    this.follow(here().name);
  }

  /** Begins because somebody wants it. */
  start(): void {
    this.#wasOffered = true;
    void this.turn(0);
  }

  end(): void {
    this.at = null;
    this.isAsked = false;
  }

  /** Nothing was offered yet: another start of the window. */
  forget(): void {
    this.end();
    this.#wasOffered = false;
  }

  /** Goes to a step and to the screen that it is about. */
  async turn(n: number): Promise<void> {
    const step = STEPS[n];
    if (!step) return;
    this.at = n;
    this.isAsked = true;
    const sheet = sheetOf(desk.view);
    if (!sheet) return;
    if (step.id !== "measure") {
      if (here().name !== step.screen) go(step.screen, sheet);
      return;
    }
    const view = await sheetView({ sheet }).catch(() => null);
    const card = view?.cards.find((one) => one.measures.length > 0);
    if (card) go(step.screen, sheet, card.item);
    else if (here().name !== step.screen) go(step.screen, sheet);
  }

  /** Somebody went to a screen by themselves: the walk goes on from there. */
  follow(screen: string): void {
    if (this.at === null || this.step?.screen === screen) return;
    const there = STEPS.findIndex((step) => step.screen === screen);
    if (there >= 0) this.at = there;
  }
}

/** The sheet that the walk is about: the one that is open, else the section's own. */
function sheetOf(view: DeskView | null): string | null {
  const own = view?.sheets.filter((line) => line.kind === "organisation") ?? [];
  const open = own.find((line) => line.id === desk.sheetId);
  return (open ?? own.find((line) => line.state === "draft") ?? own[0])?.id ?? null;
}

/** Whether the walk can be taken in this case. */
export function isExampleOf(view: DeskView | null): boolean {
  return view?.is_example === true && view.kind === "section" && sheetOf(view) !== null;
}

export const tour = new Tour();
