// Owns: that every message exists in both languages, is used, and every used message exists.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

const src = join(import.meta.dirname, "..");
const locales = join(src, "../../locales");

function ids(locale: string): string[] {
  const folder = join(locales, locale);
  return readdirSync(folder)
    .filter((name) => name.startsWith("ui-"))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), "utf8").matchAll(/^(ui-[\w-]+) =/gm)].map((m) => m[1] ?? ""),
    );
}
/** Variables that a message of a locale uses. */
function variables(locale: string): Map<string, string> {
  const folder = join(locales, locale);
  const text = readdirSync(folder)
    .filter((name) => name.startsWith("ui-"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const parts = text.split(/^(?=ui-)/m).filter((part) => part.startsWith("ui-"));
  return new Map(
    parts.map((part) => [
      part.split(" =")[0] ?? "",
      [...new Set([...part.matchAll(/\$(\w+)/g)].map((m) => m[1]))].sort().join(),
    ]),
  );
}
const source = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(svelte|ts)$/.test(path) && !path.startsWith("test"))
  .map((path) => readFileSync(join(src, path), "utf8"))
  .join("\n");

describe("messages", () => {
  it("have the same ids in Japanese and English", () => {
    expect(ids("en").sort()).toEqual(ids("ja").sort());
  });
  it("are each written once", () => {
    expect(ids("ja").filter((id, n, all) => all.indexOf(id) !== n)).toEqual([]);
  });
  it("use the same variables in Japanese and English", () => {
    const en = variables("en");
    const different = [...variables("ja")].filter(([id, used]) => en.get(id) !== used).map(([id]) => id);
    expect(different).toEqual([]);
  });
  it("parse without a fault", () => {
    for (const locale of ["ja", "en"]) {
      for (const name of readdirSync(join(locales, locale)).filter((one) => one.startsWith("ui-"))) {
        const bundle = new FluentBundle(locale);
        expect(
          bundle.addResource(new FluentResource(readFileSync(join(locales, locale, name), "utf8"))),
        ).toEqual([]);
      }
    }
  });
  it("exist wherever they are asked for", () => {
    const there = new Set(ids("ja"));
    const asked = [...source.matchAll(/"(ui-[\w-]+)"/g)].map((m) => m[1] ?? "");
    expect(asked.filter((id) => !there.has(id))).toEqual([]);
  });
  it("are all used", () => {
    const prefixes = [...source.matchAll(/`(ui-[\w-]+-)\$\{/g)].map((m) => m[1] ?? "");
    const unused = ids("ja").filter(
      (id) => !source.includes(`"${id}"`) && !prefixes.some((prefix) => id.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});
