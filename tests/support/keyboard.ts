import type { Locator, Page } from "@playwright/test";

/** Tab, as often as it takes. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Nobody comes there by the Tab key.");
}

export async function type(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

/** Tabs to what is to be pressed, and presses it. */
export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes down with the arrow until it is so. */
export async function downUntil(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; !(await isSo()); presses++) {
    if (presses > 10) throw new Error("Nobody comes there by the arrow keys.");
    await page.keyboard.press("ArrowDown");
  }
}
