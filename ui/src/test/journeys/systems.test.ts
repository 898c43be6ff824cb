// Owns: copying an answer between the systems of a case, one question at a time.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { keyState } from "../../app/keys.svelte";
import { faults } from "../axe";
import { show } from "../show";
import { desk, systemsDesk } from "../data/fixture";

const openCard = () => document.querySelector<HTMLElement>(".card--open");
const box = () => openCard()?.querySelector<HTMLDetailsElement>(".others") ?? null;

async function at(item: string) {
  const fake = await show(`#/questions/y1/${item}`, systemsDesk);
  await waitFor(() => expect(openCard()?.id).toBe(`card-${item}`));
  return fake;
}

describe("ほかのシステムの回答を写す", () => {
  it("stands open at an unanswered question with each system's own answer", async () => {
    await at("HUM-4");
    expect(box()?.open).toBe(true);
    const lines = [...(box()?.querySelectorAll("li") ?? [])].map((li) => li.textContent);
    expect(lines[0]).toMatch(/住民記録システム\s+○ 実施/);
    expect(lines[1]).toMatch(/証明書交付システム\s+△ 一部実施/);
    expect(await faults()).toEqual([]);
  });
  it("copies with one key and leaves the list where it is", async () => {
    const fake = await at("HUM-4");
    await fireEvent.keyDown(document.body, { key: "7" });
    await waitFor(() =>
      expect(fake.asked("answer_copy")).toEqual([{ from: "y3", sheet: "y1", item: "HUM-4" }]),
    );
    await waitFor(() =>
      expect(openCard()?.querySelector<HTMLInputElement>("input:checked")?.value).toBe("partial"),
    );
    expect(
      await screen.findByText("問17に、証明書交付システムの回答「一部実施」を写しました。"),
    ).toBeTruthy();
    expect(box()?.open).toBe(true);
  });
  it("copies with one click and keeps the focus", async () => {
    const fake = await at("HUM-4");
    const button = within(box() ?? document.body).getByRole("button", { name: /写す.*住民記録システム/ });
    button.focus();
    await fireEvent.click(button);
    await waitFor(() => expect(fake.asked("answer_copy")).toHaveLength(1));
    expect(document.activeElement).toBe(button);
  });
  it("is folded at a question that is answered, and its keys sleep until it is opened", async () => {
    const fake = await at("HUM-2");
    expect(box()?.open).toBe(false);
    await fireEvent.keyDown(document.body, { key: "6" });
    expect(fake.asked("answer_copy")).toEqual([]);
    const details = box();
    if (details) {
      details.open = true;
      await fireEvent(details, new Event("toggle"));
    }
    await fireEvent.keyDown(document.body, { key: "6" });
    await waitFor(() => expect(fake.asked("answer_copy")).toHaveLength(1));
  });
  it("names the system in the list of keys", async () => {
    await at("HUM-4");
    keyState.isListOpen = true;
    expect(await screen.findByText("証明書交付システムの回答を写す")).toBeTruthy();
  });
  it("is not there where no other system answered", async () => {
    await show("#/questions/s1/HUM-4", desk);
    await waitFor(() => expect(openCard()?.id).toBe("card-HUM-4"));
    expect(box()).toBeNull();
  });
});
