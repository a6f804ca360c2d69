import { expect, test, type Browser } from "@playwright/test";
import { messagesOf } from "../../architecture/messages.ts";
import { demoIds } from "../../support/demo-ids.ts";
import { PAGES } from "../../support/pages.ts";
import { EVERYBODY, walkIn, type PersonaKey } from "../../support/personas.ts";
import { visit } from "../../support/visit.ts";

/** What the demo has stored in its makers' language: what it took from templates, and what stands as an example too. */
const STORED = /^(templates|competencies|demo|design\.(area|answer))\.|xample$/;

/** Sentences of the catalogue that can be told from what somebody has typed. */
const SENTENCES = new Set(
  [...messagesOf("en")]
    .filter(([key, message]) => !STORED.test(key) && !/[{<]/.test(message) && /\S+\s+\S+/.test(message))
    .map(([, message]) => message),
);

/** In a browser that asks for English made strange, where every message stands in ⟦brackets⟧. */
async function asking(browser: Browser, who: PersonaKey | null) {
  const context = await browser.newContext({ locale: "en-XA", viewport: { width: 1280, height: 844 } });
  const page = await context.newPage();
  if (who) await walkIn(page, who);
  return { page, close: () => context.close() };
}

test("on every page of everybody, in another language, no sentence of the catalogue is left in English", async ({
  browser,
}) => {
  const ids = await demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
  const found: string[] = [];
  let pages = 0;
  for (const who of [null, ...EVERYBODY]) {
    const theirs = Object.values(PAGES).filter(
      (rule) => (rule.for === "public" ? null : rule.for[0]) === who,
    );
    const { page, close } = await asking(browser, who);
    for (const rule of theirs) {
      const address = rule.at(ids);
      await visit(page, address);
      const lines = (await page.locator("body").innerText()).split("\n").map((line) => line.trim());
      found.push(...lines.filter((line) => SENTENCES.has(line)).map((line) => `${address}: ${line}`));
      expect(await page.locator("body").innerText(), address).toContain("⟦");
      pages += 1;
    }
    await close();
  }
  console.info(`${pages} pages in another language, ${SENTENCES.size} sentences looked for`);
  expect([...new Set(found)]).toEqual([]);
});
