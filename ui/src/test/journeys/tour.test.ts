// Owns: the guided walk: offered once on the example, follows the person, frames what is there, ends for good.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { setLocale } from "../../l10n/index.svelte";
import { STEPS, tour } from "../../areas/tour/tour.svelte";
import { faults } from "../axe";
import { show } from "../show";
import { desk, officeDesk } from "../data/fixture";

const example = { ...desk, is_example: true };
const panel = () => screen.queryByRole("region", { name: "見本の案内" });
const button = (name: RegExp) => within(panel() ?? document.body).getByRole("button", { name });
const framed = () => document.querySelector("[data-framed]");
const next = () => fireEvent.click(button(/次の案内/));
const shows = (text: string) => waitFor(() => expect(panel()?.textContent).toContain(text));

describe("the guided walk", () => {
  it("begins by itself on the example, blocks nothing and takes no focus", async () => {
    await show("#/profile/s1", example);
    await shows("案内 1/6");
    await waitFor(() => expect(framed()?.className).toContain("profile-list"));
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
    expect(document.querySelector("dialog")).toBeNull();
    const [yes] = screen.getAllByRole("radio", { name: "いいえ" });
    await fireEvent.click(yes ?? document.body);
    expect(panel()).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
  it("is read out", async () => {
    await show("#/profile/s1", example);
    await waitFor(() =>
      expect([...document.querySelectorAll("[role=status]")].map((one) => one.textContent).join()).toContain(
        "案内 1/6　該当の確認。",
      ),
    );
  });
  it("leads through all six screens and frames something real on each", async () => {
    await show("#/profile/s1", example);
    await shows("案内 1/6");
    for (const [n, step] of STEPS.entries()) {
      await shows(`案内 ${n + 1}/6`);
      await waitFor(() => expect(location.hash).toContain(`#/${step.screen}/s1`));
      await waitFor(() => expect(framed()).not.toBeNull());
      if (step.id === "measure") {
        expect(location.hash).toBe("#/questions/s1/HUM-2");
        await waitFor(() => expect(framed()?.className).toContain("measure"));
      }
      if (n < STEPS.length - 1) await next();
    }
    expect(within(panel() ?? document.body).queryByRole("button", { name: /次の案内/ })).toBeNull();
    await fireEvent.click(button(/前の案内/));
    await shows("案内 5/6");
    await waitFor(() => expect(framed()?.className).toContain("confirm"));
    expect(await faults()).toEqual([]);
  });
  it("follows somebody who goes elsewhere, and offers the way where it has nothing to show", async () => {
    await show("#/desk", example);
    await shows("案内 1/6");
    expect(framed()).toBeNull();
    location.hash = "#/review/s1";
    await shows("案内 4/6");
    await waitFor(() => expect(framed()?.getAttribute("aria-labelledby")).toBe("gaps"));
    location.hash = "#/desk";
    await waitFor(() => expect(button(/「見直して確定」の画面へ/)).toBeTruthy());
    await fireEvent.click(button(/「見直して確定」の画面へ/));
    await waitFor(() => expect(location.hash).toBe("#/review/s1"));
  });
  it("moves the focus into the frame when asked", async () => {
    await show("#/profile/s1", example);
    await waitFor(() => expect(framed()?.querySelector("input")).toBeTruthy());
    await fireEvent.click(button(/囲んだところへ移る/));
    expect(framed()?.contains(document.activeElement)).toBe(true);
  });
  it("ends with Esc for good, but not while a dialog is open", async () => {
    await show("#/profile/s1", example);
    await shows("案内 1/6");
    await fireEvent.click(screen.getByRole("button", { name: "手引 ?" }));
    await screen.findByRole("dialog");
    await fireEvent.keyDown(document.body, { key: "Escape" });
    expect(panel()).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "閉じる" }));
    await fireEvent.keyDown(document.body, { key: "Escape" });
    await waitFor(() => expect(panel()).toBeNull());
    expect(framed()).toBeNull();
    location.hash = "#/review/s1";
    await waitFor(() => expect(document.querySelector("h1")?.textContent).toBe("見直して確定"));
    expect(panel()).toBeNull();
  });
  it("goes on with N, except in a field", async () => {
    await show("#/questions/s1/HUM-2", example);
    await shows("案内 2/6");
    await fireEvent.keyDown(await screen.findByLabelText("担当者"), { key: "n" });
    await shows("案内 2/6");
    await fireEvent.keyDown(document.body, { key: "n" });
    await shows("案内 3/6");
  });
  it("starts again from the manual", async () => {
    await show("#/help", example);
    await shows("案内 1/6");
    await fireEvent.click(button(/案内を終える/));
    await waitFor(() => expect(panel()).toBeNull());
    await fireEvent.click(screen.getByRole("button", { name: "見本の案内をもう一度見る" }));
    await shows("案内 1/6");
    await waitFor(() => expect(location.hash).toBe("#/profile/s1"));
  });
  it.each([
    ["a real case", desk, "#/profile/s1"],
    ["the office's example", { ...officeDesk, is_example: true }, "#/office"],
    ["an example in which nobody operates yet", { ...example, operator: null }, "#/operator"],
  ])("does not begin in %s", async (_, view, hash) => {
    await show(hash, view);
    expect(panel()).toBeNull();
    expect(tour.at).toBeNull();
  });
  it("speaks English too", async () => {
    await show("#/profile/s1", example);
    setLocale("en");
    await waitFor(() =>
      expect(screen.getByRole("region", { name: "Guide to the example" }).textContent).toContain("Guide 1/6"),
    );
  });
});
