import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const project = (
  name: string,
  more: { globalSetup?: string; testTimeout?: number; hookTimeout?: number } = {},
) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...more },
});

const onDatabase = {
  globalSetup: "tests/support/global-setup.mjs",
  testTimeout: 90_000,
  hookTimeout: 60_000,
};

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
    projects: [
      project("unit"),
      project("integration", onDatabase),
      project("wall", onDatabase),
      project("architecture", { testTimeout: 60_000, hookTimeout: 60_000 }),
      // Each file starts Trellis as `npm start` does, with a database of its own.
      project("sign-in", { testTimeout: 90_000, hookTimeout: 600_000 }),
      project("faults", { ...onDatabase, testTimeout: 120_000 }),
    ],
  },
});
