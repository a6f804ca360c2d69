import { expect, test, type Page } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { PAGES } from "../../support/pages.ts";
import { walkIn, type PersonaKey } from "../../support/personas.ts";
import { visit } from "../../support/visit.ts";

/**
 * W1, as people meet it: whatever can be typed or chosen on a page of mentoring stands above a line that says who can
 * see it, in its own field or once for the whole form. Everything that opens is opened first. Who looks after a program
 * is no secret, so a form that appoints somebody needs no line.
 */
const VISITORS: readonly PersonaKey[] = ["kofi", "noor", "lena"];

for (const who of VISITORS)
  test(`W1: a lens on every field of mentoring that ${who} meets`, async ({ page }) => {
    const ids = await demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
    await walkIn(page, who);
    const pages = Object.entries(PAGES).filter(
      ([address, rule]) =>
        address.startsWith("/mentoring") && rule.for !== "public" && VISITORS.find((each) => rule.for.includes(each)) === who,
    ); // prettier-ignore
    const found: string[] = [];
    let fields = 0;
    for (const [, rule] of pages) {
      await visit(page, rule.at(ids));
      const { without, seen } = await fieldsOf(page);
      fields += seen;
      found.push(...without.map((field) => `${rule.at(ids)}: ${field}`));
    }
    console.info(`W1: ${fields} fields on ${pages.length} pages of ${who}, ${found.length} without a lens`);
    expect(found).toEqual([]);
    expect(fields).toBeGreaterThan(0);
  });

/** What can be filled in on this page, and what of it has no line. */
function fieldsOf(page: Page): Promise<{ without: string[]; seen: number }> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
    const controls = [
      ...document.querySelectorAll<HTMLInputElement>(
        "main :is(textarea, select, input:not([type=hidden], [type=checkbox], [type=range], [type=search], [type=file]))",
      ),
    ].filter(
      (each) => !each.closest('[role=search], form[aria-label^="Appoint:"]') && each.checkVisibility(),
    );
    const alone = (room: Element, { name }: HTMLInputElement): boolean =>
      [...room.querySelectorAll<HTMLInputElement>("input, select, textarea")].every(
        (each) => each.name === name,
      );
    const hasLens = (control: HTMLInputElement): boolean => {
      const room = control.closest("[data-lens-room]") ?? control.closest("form");
      for (let at = control.parentElement; at && at !== room && alone(at, control); at = at.parentElement)
        if (at.querySelector("[data-lens=field]")) return true;
      return Boolean(room?.querySelector("[data-lens=form]"));
    }; // prettier-ignore
    const nameOf = (control: HTMLInputElement) =>
      control.labels?.[0]?.textContent.trim() ?? control.getAttribute("aria-label") ?? control.name;
    return { seen: controls.length, without: controls.filter((each) => !hasLens(each)).map(nameOf) };
  });
}
