// Owns: the rules for the page's code. Literal text in markup is refused by src/test/markup.test.ts.
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const onlyBackend = {
  patterns: [{ group: ["@tauri-apps/*"], message: "Only src/backend speaks to the core." }],
};

export default ts.config(
  { ignores: ["dist", "node_modules", "src/backend/bindings.ts"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-console": "error",
      "no-eval": "error",
      "svelte/no-at-html-tags": "error",
      "svelte/no-inline-styles": ["error", { allowTransitions: false }],
      "svelte/button-has-type": "error",
      // Addresses are hashes of this page, there is no SvelteKit to resolve them.
      "svelte/no-navigation-without-resolve": "off",
    },
  },
  {
    files: ["src/**/*.{ts,svelte}"],
    ignores: ["src/backend/**", "src/test/**"],
    rules: { "no-restricted-imports": ["error", onlyBackend] },
  },
  {
    files: ["src/parts/**/*.{ts,svelte}"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["**/areas/**", "**/screens/**", "**/backend/**", "**/app/**"],
              message: "Parts know no domain.",
            },
          ],
        },
      ],
    },
  },
);
