import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/browser.mjs";

/** The browser of the browser tests, for tests that start Trellis themselves. */
export const launchBrowser = () =>
  chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });

/** A browser that keeps what it keeps in a folder, as everybody's does at home. */
export const launchProfile = (folder, baseURL) =>
  chromium.launchPersistentContext(folder, {
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    baseURL,
  });

/** A browser of its own to somebody, as patient as the browser tests are. */
export async function newContext(browser, baseURL) {
  const context = await browser.newContext({ baseURL });
  context.setDefaultTimeout(120_000);
  return context;
}
