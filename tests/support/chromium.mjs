import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/browser.mjs";

/** The browser of the browser tests, for tests that start Trellis themselves. */
export const launchBrowser = () =>
  chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
