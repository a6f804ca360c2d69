import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const project = (name: string, more: { globalSetup?: string } = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...more },
});

const onDatabase = { globalSetup: "tests/support/global-setup.mjs" };

/** For what hangs, and never a measure: the same test takes five times as long on a busy machine. */
const PATIENCE = 20 * 60_000;

export default defineConfig({
  resolve: {
    alias: {
      "@": here("."),
      // Throws when imported outside a server build; a test is not one.
      "server-only": here("node_modules/server-only/empty.js"),
    },
  },
  test: {
    maxWorkers: 2,
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    projects: [
      project("unit"),
      project("integration", onDatabase),
      project("wall", onDatabase),
      project("architecture"),
      // Each file starts Trellis as `npm start` does, with a database of its own.
      project("sign-in"),
      project("faults", onDatabase),
    ],
  },
});
