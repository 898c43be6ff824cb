// Owns: that the colours by role reach AA in light and dark: 4.5 for text, 3 for frames and the focus.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ui = join(import.meta.dirname, "../..");
const tokens = values(
  readFileSync(join(ui, "node_modules/@digital-go-jp/design-tokens/dist/tokens.css"), "utf8"),
);
const sheet = readFileSync(join(ui, "src/styles/roles.css"), "utf8");
const cut = sheet.indexOf("@media");
const light = values(sheet.slice(0, cut));
const dark = new Map([...light, ...values(sheet.slice(cut))]);

function values(css: string): Map<string, string> {
  return new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? "", m[2] ?? ""]));
}
function colour(roles: Map<string, string>, role: string): number[] {
  const token = /var\((.*)\)/.exec(roles.get(role) ?? "")?.[1] ?? "";
  const hex = tokens.get(token) ?? "";
  const full = hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex;
  return [1, 3, 5].map((at) => parseInt(full.slice(at, at + 2), 16) / 255);
}
function light_of(rgb: number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function ratio(roles: Map<string, string>, a: string, b: string): number {
  const [x, y] = [light_of(colour(roles, a)), light_of(colour(roles, b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const PAIRS: Array<[string, string, number]> = [
  ["--text", "--bg", 4.5],
  ["--text", "--bg-sub", 4.5],
  ["--text", "--bg-key", 4.5],
  ["--text-sub", "--bg", 4.5],
  ["--text-sub", "--bg-sub", 4.5],
  ["--text-sub", "--bg-key", 4.5],
  ["--text-off", "--off", 4.5],
  ["--text-faint", "--bg", 4.5],
  ["--text-on-key", "--key", 4.5],
  ["--text-on-key", "--key-hover", 4.5],
  ["--link", "--bg", 4.5],
  ["--link", "--bg-sub", 4.5],
  ["--link", "--bg-key", 4.5],
  ["--key", "--bg", 4.5],
  ["--key", "--bg-key", 4.5],
  ["--alert", "--bg", 4.5],
  ["--alert", "--bg-key", 4.5],
  ["--text-on-mark", "--mark", 4.5],
  ["--done", "--bg", 3],
  ["--done", "--bg-sub", 3],
  ["--line-field", "--bg", 3],
  ["--line-field", "--bg-key", 3],
  ["--focus-line", "--bg", 3],
  ["--focus-line", "--bg-key", 3],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("in %s", (_, roles) => {
  it.each(PAIRS)("%s on %s reaches %d", (front, back, least) => {
    expect(ratio(roles, front, back)).toBeGreaterThanOrEqual(least);
  });
});
