import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { PERSONAS, type PersonaKey } from "../../lib/auth/personas.ts";
import { awake, visit } from "./visit.ts";

export const EVERYBODY = PERSONAS.map((persona) => persona.key);
export type { PersonaKey };

/** Walks in by one click, as a person would. */
export async function walkIn(page: Page, who: PersonaKey): Promise<void> {
  await visit(page, "/sign-in");
  await page.locator(`button[value=${who}]`).click();
  await page.waitForURL((url) => url.pathname === "/");
  await awake(page);
}

/** A signed-in context without a page, for looking at bytes. */
export async function requestsOf(
  browser: Browser,
  baseURL: string,
  who: PersonaKey,
): Promise<APIRequestContext> {
  const context = await browser.newContext({ baseURL });
  const answer = await context.request.post("/api/demo-visit", {
    form: { persona: who },
    headers: { Origin: baseURL },
    maxRedirects: 0,
  });
  if (answer.status() !== 307 && answer.status() !== 303)
    throw new Error(`${who} could not walk in: ${answer.status()}`);
  return context.request;
}
