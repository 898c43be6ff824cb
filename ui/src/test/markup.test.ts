// Owns: the rules for markup that no linter knows: no literal text, no style attribute, size of files.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "svelte/compiler";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (path) => !path.startsWith("test"),
);
const markup = files.filter((path) => path.endsWith(".svelte"));
const SPOKEN = new Set(["aria-label", "title", "alt", "placeholder", "label", "hint", "need"]);

type Node = Record<string, unknown>;
function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) node.forEach((one) => walk(one, visit));
  else if (typeof node === "object" && node !== null) {
    visit(node as Node);
    Object.values(node).forEach((one) => walk(one, visit));
  }
}
/** Words in the markup of a component, style attributes too. */
function literals(source: string): string[] {
  const found: string[] = [];
  walk(parse(source, { modern: true }).fragment, (node) => {
    if (node["type"] === "Text" && /\p{L}/u.test(String(node["data"])) && !node["inAttribute"]) {
      found.push(String(node["data"]).trim());
    }
    if (node["type"] !== "Attribute") return;
    const name = String(node["name"]);
    const value = node["value"];
    if (name === "style" || name === "placeholder") found.push(name);
    const texts = Array.isArray(value) ? value.filter((one) => one.type === "Text") : [];
    for (const text of texts) {
      text.inAttribute = true;
      if (SPOKEN.has(name) && /\p{L}/u.test(text.data)) found.push(`${name}=${text.data}`);
    }
  });
  return found;
}

describe("markup", () => {
  it("finds a literal word, so that the next test can fail", () => {
    expect(literals("<p>保存</p>")).toEqual(["保存"]);
    expect(literals('<p style="color: red" aria-label="Save">{1}</p>')).toEqual(["style", "aria-label=Save"]);
  });
  it.each(markup)("holds no literal text in %s", (path) => {
    expect(literals(readFileSync(join(root, path), "utf8"))).toEqual([]);
  });
  // The commands are a list, a line each; the types beside them are made by the core.
  const LISTS = ["bindings.ts", "commands.ts"];
  it.each(
    files.filter((path) => /\.(svelte|ts|css)$/.test(path) && !LISTS.some((list) => path.endsWith(list))),
  )("keeps %s under 300 lines and says what it owns", (path) => {
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    expect(lines.length).toBeLessThanOrEqual(300);
    expect(lines[0]).toMatch(/Owns: /);
  });
});
