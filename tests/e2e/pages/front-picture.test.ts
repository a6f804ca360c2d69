import { expect, test } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { walkIn } from "../../support/personas.ts";

/** The picture in the README is a screenshot of the demo, written anew with UPDATE=1. It runs before the demo is changed. */
test("the README's picture: a pair, its phase, and a shared journal (UPDATE=1 writes it)", async ({
  page,
}) => {
  const { relationship } = await demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await walkIn(page, "kofi");
  await page.goto(`/mentoring/relationships/${relationship}`);
  await expect(page.getByRole("heading", { name: "You and Amara Okafor" })).toBeVisible();
  await expect(page.getByText("Enabling").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your journal" })).toBeVisible();
  const path = process.env["UPDATE"] ? "docs/relationship.png" : test.info().outputPath("relationship.png");
  const picture = await page.screenshot({ path, fullPage: false });
  expect(picture.byteLength).toBeGreaterThan(50_000);
});
