import { expect, test, type Page } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { walkIn, type PersonaKey } from "../../support/personas.ts";
import { awake, comeBack } from "../../support/visit.ts";

/** Opens a page whose scripts do not come before they are let. */
async function asleep(page: Page, who: PersonaKey, address: string): Promise<() => Promise<void>> {
  await walkIn(page, who);
  let wake = () => {};
  const woken = new Promise<void>((resolve) => (wake = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await woken;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  return async () => {
    wake();
    await awake(page);
  };
}

const saved = (page: Page) =>
  page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
const ids = () => demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");

test("what is chosen and typed before a page is awake stays", async ({ page }) => {
  const wake = await asleep(page, "ines", "/team");
  const to = page.getByRole("combobox", { name: /^To/ });
  const kofi = await page.getByRole("option", { name: /Kofi Mensah/ }).getAttribute("value");
  await to.selectOption(kofi);
  await page.getByLabel("Your suggestion").fill("Written early.");
  await wake();
  // the line names the reader as soon as the page knows whom it was
  await expect(page.getByText("Only Kofi Mensah can read this.")).toBeVisible();
  await expect(to).toHaveValue(kofi ?? "");
  await expect(page.getByLabel("Your suggestion")).toHaveValue("Written early.");
});

test("a weight that is tried out before the board is awake is tried out", async ({ page }) => {
  const { running, draft } = await ids();
  const wake = await asleep(page, "tomas", `/mentoring/programs/${running}/matching/${draft}/weights`);
  const slider = page.getByRole("slider", { name: /Offers what is looked for/ });
  await slider.focus();
  await slider.press("Home");
  await wake();
  await expect(page.getByRole("complementary", { name: "Your changes" })).toContainText(/The cohort would/);
  await expect(slider).toHaveValue("0");
});

test("what is written and chosen in a design before the studio is awake is kept", async ({ page }) => {
  const { designing } = await ids();
  const studio = `/mentoring/programs/${designing}/design`;
  const purpose = await asleep(page, "noor", `${studio}/purpose`);
  const words = page.getByRole("textbox").first();
  const before = await words.inputValue();
  await words.press("Control+End");
  await words.pressSequentially(" Written early.");
  await Promise.all([saved(page), purpose()]);
  await comeBack(page);
  await expect(words).toHaveValue(`${before} Written early.`);

  const matching = await asleep(page, "noor", `${studio}/matching`);
  const fairest = page.getByRole("radio", { name: /^Fairest/ });
  await expect(fairest).not.toBeChecked();
  await fairest.click();
  await Promise.all([saved(page), matching()]);
  await comeBack(page);
  await expect(fairest).toBeChecked();
});

test("what is ticked before a page is awake is done", async ({ page }) => {
  const { relationship } = await ids();
  const wake = await asleep(page, "kofi", `/mentoring/relationships/${relationship}/goals`);
  const box = page.getByRole("list", { name: "Steps" }).getByRole("checkbox").first();
  const was = await box.isChecked();
  await box.click();
  await Promise.all([saved(page), wake()]);
  await comeBack(page);
  await expect(box).toBeChecked({ checked: !was });
  await Promise.all([saved(page), box.click()]);
});
