// Owns: that the language and the single-character keys are remembered from start to start.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { keyState } from "../../app/keys.svelte";
import { show } from "../show";
import { desk } from "../data/fixture";

describe("at the start", () => {
  it("takes up the language and the keys that were chosen before", async () => {
    await show("#/start", null, (fake) => (fake.settings = { language: "en", are_letter_keys_on: false }));
    expect(document.documentElement.lang).toBe("en");
    expect(document.querySelector("h1")?.textContent).toBe("What do you want to do?");
    expect(keyState.areLettersOn).toBe(false);
  });
  it("follows the machine where none was chosen", async () => {
    await show("#/start", null);
    expect(document.documentElement.lang).toBe("ja");
    expect(keyState.areLettersOn).toBe(true);
  });
  it("works when nothing can be remembered", async () => {
    await show("#/start", null, (fake) =>
      fake.fail.set("settings_view", { code: "file-failed", params: {} }),
    );
    expect(document.querySelector("h1")?.textContent).toBe("何をしますか");
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("a switch", () => {
  it("of the language is kept and leaves the focus where it is", async () => {
    const fake = await show("#/desk", desk);
    const button = screen.getByRole("button", { name: "English" });
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
    button.focus();
    await fireEvent.click(button);
    expect(document.documentElement.lang).toBe("en");
    await waitFor(() =>
      expect(fake.asked("settings_save")).toEqual([{ language: "en", are_letter_keys_on: true }]),
    );
    expect(document.activeElement).toBe(button);
  });
  it("of the keys is kept with the language as it was", async () => {
    const fake = await show("#/help", null);
    await fireEvent.click(screen.getByRole("checkbox", { name: "文字や数字 1 つのキーを使う" }));
    expect(keyState.areLettersOn).toBe(false);
    await waitFor(() =>
      expect(fake.asked("settings_save")).toEqual([{ language: null, are_letter_keys_on: false }]),
    );
  });
});
