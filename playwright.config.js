import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

/** `npm test` serves a built Trellis with a fresh demo organization; by hand, the one that runs is used. */
export default defineConfig({
  // What only looks (and at the end lets the organization grow), and what changes it: `npm test` gives each a demo of its own and runs them side by side.
  projects: ["pages", "stories"].map((name) => ({
    name,
    testDir: `tests/e2e/${name}`,
    outputDir: `test-results/${name}`,
  })),
  forbidOnly: Boolean(process.env.CI),
  // One organization for all of a project: what one test changes another would see.
  workers: 1,
  // For what hangs, and never a measure: what has to be quick says so itself.
  timeout: 30 * 60_000,
  expect: { timeout: 120_000 },
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    baseURL: process.env.TRELLIS_E2E_URL ?? "http://localhost:3000",
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
    screenshot: "only-on-failure",
    // What happened, step by step, to look into by hand; `npm test` has nobody to look, and it costs time.
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        ...["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic"],
        ...[
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
        ],
      ],
    },
  },
});
