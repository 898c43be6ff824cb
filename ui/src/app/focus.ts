// Owns: where the focus goes when a screen opens, and when a form is not complete.
import { tick } from "svelte";

/** Puts the focus on the screen's heading, so that reading starts there, unless the screen knew a better place. */
export async function arrive(): Promise<void> {
  await tick();
  const heading = document.querySelector<HTMLElement>("h1");
  if (!heading || document.querySelector("dialog[open]")) return;
  if (document.activeElement?.closest("main > *")) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Puts the focus into the first field that has a fault, so that its sentence is read. */
export async function toFault(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
