// Owns: running axe on what a test rendered. jsdom has no layout, so colours are checked by contrast.test.ts.
import axe from "axe-core";

/** What axe finds wrong, one line each. */
export async function faults(root: Element = document.body): Promise<string[]> {
  const result = await axe.run(root, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return result.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`));
}
