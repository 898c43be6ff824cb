// Owns: the licences of others: taken apart, searched, opened one at a time.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { partsWith, readParts } from "../../areas/about/licences";
import { show } from "../show";
import { licences } from "../data/fixture-journal";

const parts = readParts(licences);

describe("the list of licences", () => {
  it("is taken apart, typefaces first, every text with all its parts", () => {
    expect(parts).toHaveLength(62);
    expect(parts[0]?.name).toBe("@expo-google-fonts/biz-udpgothic 0.4.2");
    expect(parts[0]?.texts).toEqual([expect.stringContaining("SIL OPEN FONT LICENSE"), "MIT License"]);
    expect(parts.at(-1)?.texts[0]).toMatch(/^Permission is hereby granted/);
  });
  it("is searched by name, by licence, and else by text", () => {
    expect(partsWith(parts, "ｎｏｔｏ").map((part) => part.name)).toEqual([
      "@expo-google-fonts/noto-sans-jp 0.4.3",
    ]);
    expect(partsWith(parts, "ofl")).toHaveLength(2);
    expect(partsWith(parts, "open font license")).toHaveLength(1);
    expect(partsWith(parts, "nowhere")).toEqual([]);
  });
  it("of a build that has none is shown as it is", () => {
    expect(readParts("This build carries no licence list.\n")).toEqual([]);
  });
});

describe("このアプリについて", () => {
  it("holds no text until it is asked for", async () => {
    await show("#/about", null);
    const summary = await screen.findByText("@expo-google-fonts/biz-udpgothic 0.4.2");
    expect(document.querySelector("pre")).toBeNull();
    const details = summary.closest("details");
    if (details) details.open = true;
    if (details) await fireEvent(details, new Event("toggle"));
    await waitFor(() =>
      expect(document.querySelector("pre")?.textContent).toContain("SIL OPEN FONT LICENSE"),
    );
    await fireEvent.input(screen.getByLabelText("名前やライセンスでさがす"), { target: { value: "part-0" } });
    expect(await screen.findByText("10 件あります。")).toBeTruthy();
  });
});
