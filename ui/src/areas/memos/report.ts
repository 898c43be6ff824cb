// Owns: what cannot wait: a pre-filled report is made and opened, from wherever the gap was seen.
import { memoStart } from "../../backend/commands";
import { attempt } from "../../app/live.svelte";
import { go, settle } from "../../app/router.svelte";
import { saving } from "../../app/save.svelte";

/** Drafts a report of an answer × or of an improvement, and opens it. */
export async function reportAtOnce(of: { sheet?: string; item?: string; measure?: string }): Promise<void> {
  await settle();
  const { sheet = "", item = "", measure = "" } = of;
  const saved = await attempt(() => saving.run(() => memoStart({ sheet, item, measure })));
  if (saved?.ids[0]) go("memos", saved.ids[0]);
}
