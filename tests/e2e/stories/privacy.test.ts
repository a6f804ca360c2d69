import { expect, test } from "@playwright/test";
import { walkIn } from "../../support/personas.ts";
import { comeBack, visit } from "../../support/visit.ts";

/** What one agreed to, and how one is forgotten. */
test.describe.configure({ mode: "serial" });

test("Priya reads what would go and stay, asks, and Noor orders it; both can call it back", async ({
  browser,
}) => {
  const [priya, noor] = [await browser.newPage(), await browser.newPage()];
  await walkIn(priya, "priya");
  await visit(priya, "/people/me");
  await priya.getByRole("link", { name: "Erase my data" }).click();
  await priya.waitForURL("**/people/me/erasure");
  await visit(priya, "/people/me/erasure");
  await expect(priya.getByRole("row", { name: /Notes, private and shared \d+/ })).toBeVisible();
  await expect(priya.getByText("A partner’s own notes, messages and memories are theirs")).toBeVisible();
  await priya.getByRole("button", { name: "Ask for my data to be erased" }).click();
  await priya.getByRole("button", { name: "Yes, ask for it" }).click();
  await expect(priya.getByText(/^You asked for it on/)).toBeVisible();

  await walkIn(noor, "noor");
  await visit(noor, "/inbox");
  await expect(noor.getByText("Somebody asked that their data be erased")).toBeVisible();
  await visit(noor, "/admin/erasures");
  await noor.getByRole("link", { name: "Priya Raman" }).click();
  await noor.waitForURL(/admin\/erasures\/.+/);
  await visit(noor, noor.url());
  // W2: what she wrote is not counted here, nor whether there is any
  await expect(noor.getByRole("row", { name: /Notes|Messages|Goals|Answers/ })).toHaveCount(0);
  await noor.getByRole("button", { name: "Order the erasure" }).click();
  await noor.getByRole("button", { name: "Erase in 14 days" }).click();
  await expect(noor.getByText(/^Will be erased on/)).toBeVisible();

  await comeBack(priya);
  await expect(priya.getByText(/^Your data will be erased on/)).toBeVisible();
  await priya.getByRole("button", { name: "Call it back" }).click();
  await priya.getByRole("button", { name: "Yes, keep my data" }).click();
  await expect(priya.getByRole("button", { name: "Ask for my data to be erased" })).toBeVisible();
  await visit(noor, "/admin/erasures");
  await expect(noor.getByText("Nobody waits")).toBeVisible();
  await Promise.all([priya.close(), noor.close()]);
});

test("Kofi finds what he agreed to, with its words and how it is taken back", async ({ page }) => {
  await walkIn(page, "kofi");
  await visit(page, "/people/me/consents");
  const list = page.getByRole("list", { name: "What I agreed to" });
  await expect(list.getByText(/^Your mentoring agreement, version \d/).first()).toBeVisible();
  await expect(list.getByText("A partner who was proposed to you").first()).toBeVisible();
  await list.getByRole("link", { name: "Read its words" }).first().click();
  await page.waitForURL(/mentoring|coaching/);
});
