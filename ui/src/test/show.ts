// Owns: showing the whole window at an address with the fake core.
import { render, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { expect } from "vitest";
import type { DeskView } from "../backend/bindings";
import App from "../App.svelte";
import { desk as opened } from "../app/desk.svelte";
import { keyState } from "../app/keys.svelte";
import { saving } from "../app/save.svelte";
import { tour } from "../areas/tour/tour.svelte";
import { fakeCore, type Fake } from "./fake";

export type Shown = Fake & { asked: (name: string) => Array<Record<string, unknown>> };

/** Goes to an address; `before` changes the fake before the window begins. */
export async function show(
  hash: string,
  view: DeskView | null,
  before?: (fake: Fake) => void,
): Promise<Shown> {
  const fake = fakeCore(view);
  before?.(fake);
  saving.reset();
  Object.assign(keyState, { areLettersOn: true, isFindOpen: false, isListOpen: false });
  tour.forget();
  opened.take(view);
  // A link that the test before clicked may still be on its way.
  await new Promise((done) => setTimeout(done));
  location.hash = hash;
  // The event of a new hash comes by itself, a little later; for an old one it is made.
  window.dispatchEvent(new HashChangeEvent("hashchange"));
  await new Promise((done) => setTimeout(done));
  render(App);
  await waitFor(() => expect(document.querySelector("h1")).not.toBeNull());
  await waitFor(() => expect(document.querySelectorAll("main *").length).toBeGreaterThan(3));
  await tick();
  const asked = (name: string) => fake.calls.filter((call) => call.name === name).map((call) => call.request);
  return Object.assign(fake, { asked });
}
