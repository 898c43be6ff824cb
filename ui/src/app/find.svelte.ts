// Owns: what `/` searches: that which the screen shows.

export type Findable = { text: string; hint: string; href?: string; run?: () => void };

let source = $state.raw<() => Findable[]>(() => []);

/** What can be found on this screen. */
export const findables = () => source();

/** Says what the screen shows; call inside $effect. */
export function setFindables(list: () => Findable[]): () => void {
  source = list;
  return () => {
    if (source === list) source = () => [];
  };
}
