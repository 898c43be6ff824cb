// Owns: that every screen opens, has one main heading, speaks both languages and is clean to axe.
import { render, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, it } from "vitest";
import type { DeskView } from "../backend/bindings";
import App from "../App.svelte";
import { desk as opened } from "../app/desk.svelte";
import { receive } from "../app/open";
import { setLocale } from "../l10n/index.svelte";
import { faults } from "./axe";
import { fakeCore } from "./fake";
import { desk, officeDesk } from "./data/fixture";

async function show(hash: string, view: DeskView | null) {
  fakeCore(view);
  opened.take(view);
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent("hashchange"));
  const shown = render(App);
  await waitFor(() => expect(document.querySelector("h1")).not.toBeNull());
  await waitFor(() => expect(document.querySelectorAll("main *").length).toBeGreaterThan(3));
  await tick();
  return shown;
}

const SCREENS: Array<[string, DeskView | null]> = [
  ["#/start", null],
  ["#/open", null],
  ["#/take", null],
  ["#/new/section", null],
  ["#/new/office", null],
  ["#/new/audit", null],
  ["#/about", null],
  ["#/help", null],
  ["#/operator", desk],
  ["#/desk", desk],
  ["#/secret", desk],
  ["#/request/s1", desk],
  ["#/profile/s1", desk],
  ["#/questions/s1/HUM-2", desk],
  ["#/review/s1", desk],
  ["#/review/sealed", desk],
  ["#/output/s1", desk],
  ["#/office", officeDesk],
  ["#/round", officeDesk],
  ["#/intake", officeDesk],
  ["#/submission/r1", officeDesk],
];

describe.each(SCREENS)("the screen %s", (hash, view) => {
  it("is clean to axe and has one main heading", async () => {
    if (hash === "#/intake") receive({ ticket: "t9", name: "a.tenkenp", recognised: "parcel", needs: "key" });
    await show(hash, view);
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(document.querySelectorAll("main")).toHaveLength(1);
    expect(document.querySelector("[style]")).toBeNull();
    expect(document.body.textContent).not.toMatch(/\bui-[a-z]+-/);
    expect(await faults()).toEqual([]);
  });
  it("switches to English at once", async () => {
    await show(hash, view);
    setLocale("en");
    await tick();
    expect(document.documentElement.lang).toBe("en");
    expect(document.body.textContent).not.toMatch(/\bui-[a-z]+-/);
    expect(document.querySelector("header")?.textContent).toMatch(/Keys|List of keys/);
  });
});
