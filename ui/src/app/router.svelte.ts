// Owns: where the person is: the hash of the address, one route a screen.

export type Place = { name: string; params: string[] };

function read(): Place {
  const [name = "start", ...params] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  return { name: name === "" ? "start" : name, params };
}

let place = $state.raw<Place>(read());
const before: Array<() => Promise<void>> = [];

/** The screen before this one. */
let last: Place | null = null;

function arrive(next: Place): void {
  if (next.name !== place.name) last = place;
  place = next;
}
window.addEventListener("hashchange", () => arrive(read()));
// A link to where one is already arrives there again: no hash changes then.
window.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.getAttribute("href") === location.hash && location.hash !== "") place = read();
});

/** The route shown now. */
export function here(): Place {
  return place;
}

/** Where the person was before this screen. */
export function behind(): Place | null {
  return last;
}

/** The address of a route, for links. */
export function to(name: string, ...params: string[]): string {
  return `#/${[name, ...params].map(encodeURIComponent).join("/")}`;
}

/** Goes to a route. */
export function go(name: string, ...params: string[]): void {
  const next = to(name, ...params);
  if (location.hash === next) place = read();
  else location.hash = next;
}

/** How often a screen began anew where it was. */
let times = $state(0);
export const begunAnew = () => times;

/** Goes to a route; where one is already, its screen begins anew once what was typed is saved. */
export async function goAnew(name: string): Promise<void> {
  if (place.name === name) {
    await settle();
    times += 1;
  }
  go(name);
}

/** Moves within a screen without a new step in the history. */
export function replace(name: string, ...params: string[]): void {
  history.replaceState(null, "", to(name, ...params));
  place = read();
}

/** Work that must be done before something irrevocable, such as saving typed text. */
export function beforeLeaving(run: () => Promise<void>): () => void {
  before.push(run);
  return () => {
    const at = before.indexOf(run);
    if (at >= 0) before.splice(at, 1);
  };
}

/** Runs all such work. */
export async function settle(): Promise<void> {
  await Promise.all(before.map((run) => run()));
}
