// Owns: that every screen opens, has one main heading, speaks both languages and is clean to axe.
import { tick } from "svelte";
import { describe, expect, it } from "vitest";
import type { DeskView } from "../backend/bindings";
import { receive } from "../app/open";
import { setLocale } from "../l10n/index.svelte";
import { faults } from "./axe";
import { show } from "./show";
import { auditDesk } from "./data/audit/fixture-audit";
import { desk, officeDesk } from "./data/fixture";

const SCREENS: Array<[string, DeskView | null]> = [
  ["#/start", null],
  ["#/open", null],
  ["#/take", null],
  ["#/new/section", null],
  ["#/new/office", null],
  ["#/new/audit", null],
  ["#/about", null],
  ["#/help", null],
  ["#/library", null],
  ["#/operator", desk],
  ["#/desk", desk],
  ["#/secret", desk],
  ["#/journal", desk],
  ["#/handover", desk],
  ["#/request/s1", desk],
  ["#/profile/s1", desk],
  ["#/questions/s1/HUM-2", desk],
  ["#/review/s1", desk],
  ["#/review/sealed", desk],
  ["#/output/s1", desk],
  ["#/office", officeDesk],
  ["#/round", officeDesk],
  ["#/setup", officeDesk],
  ["#/units", officeDesk],
  ["#/units-import", officeDesk],
  ["#/round-next", officeDesk],
  ["#/year-end", officeDesk],
  ["#/handout", officeDesk],
  ["#/standards", officeDesk],
  ["#/standard/st1", officeDesk],
  ["#/compare", officeDesk],
  ["#/exceptions", officeDesk],
  ["#/board", officeDesk],
  ["#/board", desk],
  ["#/board", auditDesk],
  ["#/register", officeDesk],
  ["#/register", desk],
  ["#/library", officeDesk],
  ["#/journal", officeDesk],
  ["#/intake", officeDesk],
  ["#/collect", officeDesk],
  ["#/former", officeDesk],
  ["#/intake-runs", officeDesk],
  ["#/key-in", officeDesk],
  ["#/key-in/paper-1", officeDesk],
  ["#/submission/r1", officeDesk],
  ["#/status", officeDesk],
  ["#/city", officeDesk],
  ["#/answers/gap/-/-/-/-", officeDesk],
  ["#/corrections", officeDesk],
  ["#/reports", officeDesk],
  ["#/audit", auditDesk],
  ["#/auditees", auditDesk],
  ["#/audit-plans", auditDesk],
  ["#/audit-plan/p1", auditDesk],
  ["#/engagement/g1", auditDesk],
  ["#/onsite/g1", auditDesk],
  ["#/finding/f1", auditDesk],
  ["#/audit-report/r1", auditDesk],
  ["#/audit-after", auditDesk],
  ["#/programme", auditDesk],
  ["#/audit-parcels", auditDesk],
  ["#/audit-gap", auditDesk],
  ["#/audit-papers", auditDesk],
  ["#/audit-papers/engagement/g1", auditDesk],
  ["#/audit-settings", auditDesk],
  ["#/audit-after/g2", auditDesk],
  ["#/finding/f2", auditDesk],
  ["#/audit-survey/g1", auditDesk],
  ["#/asked/q1", desk],
  ["#/audit-kept", null],
  ["#/audit-kept", auditDesk],
  ["#/audit-results", officeDesk],
  ["#/audit-results/g2", officeDesk],
  ["#/operator", auditDesk],
  ["#/desk", auditDesk],
  ["#/pack", officeDesk],
  ["#/pack-install", officeDesk],
  ["#/standards-excel/standard-1", officeDesk],
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
    expect(document.querySelector("header")?.textContent).toMatch(/Help/);
  });
});
