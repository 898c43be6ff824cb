// Owns: the keys of the screen. Single characters act only outside fields and can be switched off.
import { untrack } from "svelte";
import type { Args } from "../l10n/index.svelte";

export type Shortcut = {
  /** As KeyboardEvent.key, lower case; "ctrl+z", "ctrl+shift+z". */
  key: string;
  /** Fluent id of what it does. */
  label: string;
  /** What the message names. */
  args?: Args;
  /** A key held down acts once. */
  isOnce?: boolean;
  run: () => void;
};

type Group = { id: number; shortcuts: () => Shortcut[] };

const state = $state({ areLettersOn: true, isListOpen: false, isFindOpen: false });
let groups = $state.raw<Group[]>([]);
let nextId = 1;

export const keyState = state;

/** Everything that can be pressed now, the screen's own first; a key of the screen hides the same key of the window. */
export function shortcuts(): Shortcut[] {
  const all = groups.toReversed().flatMap((group) => group.shortcuts());
  return all.filter((one, n) => all.findIndex((other) => other.key === one.key) === n);
}

/** Adds keys while the component lives; call inside $effect. */
export function addKeys(list: () => Shortcut[]): () => void {
  const group = { id: nextId++, shortcuts: list };
  groups = [...untrack(() => groups), group];
  return () => {
    groups = untrack(() => groups).filter((other) => other.id !== group.id);
  };
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "button"].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const ctrl = event.ctrlKey || event.metaKey ? "ctrl+" : "";
  const shift = event.shiftKey && (ctrl !== "" || key.length > 1) ? "shift+" : "";
  return `${ctrl}${shift}${key}`;
}

/** Acts on a key press of the window. */
export function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const name = nameOf(event);
  const isSingle = !name.startsWith("ctrl+");
  if (isSingle && (!state.areLettersOn || isField(event.target))) return;
  if (isSingle && document.querySelector("dialog[open]")) return;
  const found = shortcuts().find((shortcut) => shortcut.key === name);
  if (!found) return;
  event.preventDefault();
  if (!(found.isOnce && event.repeat)) found.run();
}
