// Owns: 元に戻す and やり直す: everything typed is saved first, then the core steps back and the screen reads again.
import { editRedo, editUndo } from "../../backend/commands";
import { desk } from "../../app/desk.svelte";
import { attempt, say } from "../../app/live.svelte";
import { settle } from "../../app/router.svelte";
import { saving } from "../../app/save.svelte";
import { t } from "../../l10n/index.svelte";

const readers = new Set<() => Promise<void>>();

/** Says how the screen reads itself again; call inside $effect. */
export function onSteppedBack(read: () => Promise<void>): () => void {
  readers.add(read);
  return () => readers.delete(read);
}

async function step(run: typeof editUndo, said: string): Promise<void> {
  await settle();
  const saved = await attempt(() => saving.run(run));
  if (!saved) return;
  say(t(said));
  await Promise.all([...readers].map((read) => read()));
}

export async function undo(): Promise<void> {
  if (desk.view?.can_undo) await step(editUndo, "ui-undo-done");
}

export async function redo(): Promise<void> {
  if (desk.view?.can_redo) await step(editRedo, "ui-redo-done");
}
