import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/browser.mjs";

/** The browser of the browser tests, for tests that start Trellis themselves. */
export const launchBrowser = () =>
  chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });

/** A browser of its own to somebody, as patient as the browser tests are. */
export async function newContext(browser, baseURL) {
  const context = await browser.newContext({ baseURL });
  context.setDefaultTimeout(120_000);
  return context;
}
