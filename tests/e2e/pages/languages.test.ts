import { expect, test, type Browser, type Page } from "@playwright/test";
import { PERSONAS } from "../../../lib/auth/personas.ts";
import { SOURCE } from "../../../lib/practices/practice.ts";
import { walkIn } from "../../support/personas.ts";
import { plainTexts } from "../../support/strange.ts";
import { visit } from "../../support/visit.ts";

/** Pages whose words are all in the catalogue (decision 046), for whoever is not signed in. */
const PUBLIC = ["/sign-in", "/sign-in?error=Verification", "/sign-in/sent", "/sign-in/confirm", "/welcome", "/welcome#token", "/coaching-or-mentoring", "/which"]; // prettier-ignore
/** What is around every page of somebody who is. */
const SHELL = "body > a, body > aside, aside[data-no-print], header[data-no-print], nav[data-no-print]";
/** `alt+T` is added by the list of notices itself. */
const NAMES = ["Trellis", "alt+T", SOURCE, ...PERSONAS.flatMap(({ name, email }) => [email, name])];

/** A browser that asks for a language. What it complains of is written down: the strict policy lets nothing pass. */
async function asking(browser: Browser, locale: string, width = 390) {
  const context = await browser.newContext({ locale, viewport: { width, height: 844 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, complaints, close: () => context.close() };
}

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("a browser is answered in the language it asks for, and in English where it asks for none of ours", async ({
  browser,
}) => {
  for (const [locale, lang, heading, title] of [
    ["de-AT", "de", "Mentoring und Coaching, jedes für sich", "Anmelden · Trellis"],
    ["en-US", "en", "Mentoring and coaching, each in its own right", "Sign in · Trellis"],
    ["fr-FR", "en", "Mentoring and coaching, each in its own right", "Sign in · Trellis"],
  ] as const) {
    const { page, complaints, close } = await asking(browser, locale);
    await visit(page, "/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(title);
    // What is said in the browser, and not by the server.
    await expect(page.getByRole("button", { name: lang === "de" ? "Link zuschicken" : "Send me a link" })).toBeVisible(); // prettier-ignore
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await close();
  }
});

test("where the words are in the catalogue none is left in the markup, and each has room to be longer", async ({
  browser,
}) => {
  const { page, complaints, close } = await asking(browser, "en-XA");
  const found: string[] = [];
  const look = async (address: string, within: string) => {
    await visit(page, address);
    found.push(...(await plainTexts(page, within, NAMES)).map((text) => `${address}: ${text}`));
    if ((await tooWide(page)) > 0) found.push(`${address}: ${await tooWide(page)} px too wide`);
  };
  for (const address of PUBLIC) await look(address, "body");
  await walkIn(page, "noor");
  await look("/mailbox", SHELL);
  await page.getByRole("button", { name: /Noor Haddad/ }).click();
  await expect(page.getByRole("menu")).toContainText("⟦");
  found.push(...(await plainTexts(page, "[role=menu]", NAMES)));
  await page.setViewportSize({ width: 1280, height: 844 });
  await look("/mailbox", SHELL);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Noor");
  await expect(page.getByRole("option", { name: /Noor Haddad/ })).toBeVisible();
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
