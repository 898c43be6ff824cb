// Owns: the papers beside the report: which are written, where, and the sheet for the round.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { setLocale } from "../../l10n/index.svelte";
import { fileWord } from "../../l10n/names";
import { PAPERS, kindOf } from "../../areas/papers/papers";
import { faults } from "../axe";
import { show } from "../show";
import { desk } from "../data/fixture";

const group = (name: string) => screen.getByRole("group", { name });
const tick = (paper: string, format: string) =>
  fireEvent.click(within(group(paper)).getByRole("checkbox", { name: format }));
const writeButton = () => screen.getByRole("button", { name: /書類を書き出す/ });

describe("そのほかの書類", () => {
  it("are written as ticked, in the order of the list, into the folder of the report", async () => {
    const fake = await show("#/output/s1", desk);
    await fireEvent.click(await screen.findByRole("button", { name: "変える" }));
    await tick("見回り用の点検票", "PDF");
    await tick("自己点検票", "Excel");
    await tick("改善計画書", "PDF");
    await tick("改善計画書", "PDF");
    await fireEvent.click(screen.getByRole("button", { name: "2 個の書類を書き出す" }));
    await waitFor(() =>
      expect(fake.asked("paper_write")).toEqual([
        { sheet: "s1", kinds: ["check_sheet_xlsx", "round_pdf"], folder: "t9" },
      ]),
    );
    expect(await screen.findByText("見回り用の点検票（PDF）")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: /^開く.*round/ }));
    await waitFor(() => expect(fake.asked("file_launch")).toEqual([{ ticket: "p1" }]));
    expect(await faults()).toEqual([]);
  });
  it("say why none can be written yet", async () => {
    const fake = await show("#/output/s1", desk);
    await waitFor(() => expect(writeButton().getAttribute("aria-disabled")).toBe("true"));
    await fireEvent.click(writeButton());
    expect(screen.getByText("書き出す書類に印を付けてください。")).toBeTruthy();
    expect(fake.asked("paper_write")).toEqual([]);
  });
  it("cannot be written from a file that is open read-only", async () => {
    const held = { because: "asked", person: "", machine: "", at: "" };
    await show("#/output/s1", { ...desk, read_only: held });
    await waitFor(() => expect(writeButton()).toBeTruthy());
    await tick("自己点検票", "PDF");
    expect(writeButton().getAttribute("aria-disabled")).toBe("true");
  });
  it.each(["ja", "en"] as const)("all have a name when they are written, in %s", (locale) => {
    setLocale(locale);
    const kinds = PAPERS.flatMap((paper) => paper.formats.map((format) => kindOf(paper.id, format)));
    expect(kinds).toHaveLength(9);
    expect(kinds.filter((kind) => fileWord(kind) === kind)).toEqual([]);
  });
});

describe.each(["#/profile/s1", "#/questions/s1/HUM-2"])("on %s", (hash) => {
  it("the sheet for the round is one click away and can be opened", async () => {
    const fake = await show(hash, desk);
    await fireEvent.click(await screen.findByRole("button", { name: "紙に出して見回る" }));
    await waitFor(() =>
      expect(fake.asked("paper_write")).toEqual([{ sheet: "s1", kinds: ["round_pdf"], folder: null }]),
    );
    await fireEvent.click(await screen.findByRole("button", { name: /^開く.*round/ }));
    await waitFor(() => expect(fake.asked("file_launch")).toEqual([{ ticket: "p0" }]));
    expect(await faults()).toEqual([]);
  });
});
