import { expect, test } from "@playwright/test";
import { walkIn } from "../../support/personas.ts";

test("what is chosen and typed before a page is awake stays", async ({ page }) => {
  await walkIn(page, "ines");
  let wake = () => {};
  const awake = new Promise<void>((resolve) => (wake = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto("/team", { waitUntil: "commit" });
  const to = page.getByRole("combobox", { name: /^To/ });
  const kofi = await page.getByRole("option", { name: /Kofi Mensah/ }).getAttribute("value");
  await to.selectOption(kofi);
  await page.getByLabel("Your suggestion").fill("Written early.");
  wake();
  // the line names the reader as soon as the page knows whom it was
  await expect(page.getByText("Only Kofi Mensah can read this.")).toBeVisible();
  await expect(to).toHaveValue(kofi ?? "");
  await expect(page.getByLabel("Your suggestion")).toHaveValue("Written early.");
});
