// Owns: how the page is built and tested.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { createReadStream } from "node:fs";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The program gives its fonts to the page itself; while the page is worked on alone they come from the packages. */
const FONTS: Record<string, string> = {
  "/fonts/regular.ttf": "biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  "/fonts/bold.ttf": "biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
  "/fonts/second.ttf": "noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
};
const fonts: Plugin = {
  name: "fonts",
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const file = FONTS[request.url ?? ""];
      if (file === undefined) return next();
      createReadStream(`node_modules/@expo-google-fonts/${file}`).pipe(response);
    });
  },
};

export default defineConfig({
  plugins: [svelte(), fonts],
  // Nothing becomes a data: address, because the CSP allows fonts from the app alone.
  build: { target: "es2023", assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/test/setup.ts"],
    testTimeout: 30_000,
    // One worker for each core: Vitest alone would leave one core idle, which of two is half the machine.
    maxWorkers: "100%",
  },
});
