import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A Chromium or Chrome of this machine; undefined: Playwright's own is used. */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(
    existsSync,
  );
}

/** Sees to it that there is a browser to test with. */
export async function installBrowser() {
  const found = findBrowser();
  if (found) return { said: found };
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return { said: "Playwright's own" };
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
    return { said: "Debian's Chromium, installed" };
  }
  await run("npx", ["playwright", "install", "chromium"], {
    failure: "No browser to test with could be installed.",
  });
  return { said: "Playwright's own, installed" };
}
