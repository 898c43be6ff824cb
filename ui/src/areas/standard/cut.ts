// Owns: places at which a clause can be cut in two, counted in characters.

const STOPS = "。、，．；;：:\n";

/** The next place behind a stop, in this direction; stays where there is none. */
export function nextStop(characters: string[], at: number, by: 1 | -1): number {
  for (let place = at + by; place > 0 && place < characters.length; place += by)
    if (STOPS.includes(characters[place - 1] ?? "")) return place;
  return at;
}

/** Where a cut is most likely wanted: behind the first full stop, else the stop nearest to the middle, else the middle. */
export function middleStop(characters: string[]): number {
  const full = characters.indexOf("。") + 1;
  if (full > 0 && full < characters.length) return full;
  const middle = Math.max(1, Math.floor(characters.length / 2));
  const before = nextStop(characters, middle, -1);
  const after = nextStop(characters, middle, 1);
  if (before === middle) return after;
  return after === middle || middle - before <= after - middle ? before : after;
}

/** How many characters of an element's text stand before a point of the window. */
export function caretIn(element: HTMLElement, x: number, y: number): number | null {
  // WebKit knows the older name alone.
  const range = document.caretRangeFromPoint?.(x, y);
  if (!range || !element.contains(range.startContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  return [...before.toString()].length;
}
