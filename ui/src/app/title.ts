// Owns: the window's title and where the focus goes when a screen opens.
import { tick } from "svelte";

/** Names the screen and puts the focus on its heading, so that reading starts there. */
export async function arrive(title: string): Promise<void> {
  document.title = title;
  await tick();
  const heading = document.querySelector<HTMLElement>("h1");
  if (!heading || document.querySelector("dialog[open]")) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
