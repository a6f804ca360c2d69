import { expect, test, type Page } from "@playwright/test";
import axeCore from "axe-core";
import { demoIds } from "../../support/demo-ids.ts";
import { PAGES, type Ids } from "../../support/pages.ts";
import { EVERYBODY, walkIn, type PersonaKey } from "../../support/personas.ts";

/**
 * T43: axe finds nothing on any page, in both themes, on a phone and on a desk, and nothing overflows. A page is
 * visited by the first of these who meets it; what looks different to others, by them as well.
 */
const VISITORS: readonly PersonaKey[] = ["kofi", "noor", "lena", "ines", "samuel", "priya", "helena"];
const ALSO: Partial<Record<PersonaKey, (ids: Ids) => string[]>> = {
  noor: ({ designing, running, draft }) => [
    "/",
    "/mentoring",
    ...["focus", "model", "components", "matching"].map((section) => `/mentoring/programs/${designing}/design/${section}`),
    ...["", "/matrix", "/picture", "/spread", "/aims", "/weights", "/comparison", "/proof"].map((view) => `/mentoring/programs/${running}/matching/${draft}${view}`),
  ],
  lena: ({ engagement }) => ["/", "/coaching", ...["", "/feedback", "/plan", "/levels"].map((part) => `/coaching/engagements/${engagement}${part}`)],
  ines: ({ engagement, offeredEngagement }) => ["/", "/team", `/coaching/engagements/${engagement}`, `/coaching/engagements/${offeredEngagement}`, "/coaching/engagements/new?as=report"],
  priya: ({ completedEngagement, othersRelationship }) => [`/mentoring/relationships/${othersRelationship}`, ...["", "/feedback", "/plan", "/sessions", "/levels", "/completion"].map((part) => `/coaching/engagements/${completedEngagement}${part}`)],
  samuel: () => ["/", "/mentoring"],
  helena: ({ running }) => ["/", "/mentoring", `/mentoring/programs/${running}/report`],
}; // prettier-ignore

function pagesFor(who: PersonaKey, ids: Ids): string[] {
  const first = (rule: (typeof PAGES)[string]) =>
    VISITORS.find((each) => (rule.for === "public" ? EVERYBODY : rule.for).includes(each));
  const own = Object.values(PAGES).filter((rule) => first(rule) === who);
  return [...new Set([...own.map((rule) => rule.at(ids)), ...(ALSO[who]?.(ids) ?? [])])];
}

for (const who of VISITORS)
  for (const width of [390, 1280])
    test(`T43: axe finds nothing where ${who} goes, ${width} px, light and dark`, async ({
      browser,
      baseURL,
    }) => {
      const ids = await demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
      const context = await browser.newContext({
        baseURL: baseURL ?? "",
        viewport: { width, height: 844 },
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await walkIn(page, who);
      const found: string[] = [];
      for (const address of pagesFor(who, ids)) {
        const answer = await page.goto(address);
        if (!answer?.ok()) found.push(`${address}: ${answer?.status() ?? "nothing"}`);
        await page.evaluate(axeCore.source);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          found.push(...(await findings(page)).map((finding) => `${address}, ${colorScheme}: ${finding}`));
        }
        // 320 px is a desk at four times its size (WCAG 1.4.10).
        for (const narrow of width === 390 ? [390, 320] : [width]) {
          await page.setViewportSize({ width: narrow, height: 844 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) found.push(`${address}: ${wide} px too wide at ${narrow} px`);
        }
        await page.setViewportSize({ width, height: 844 });
      }
      await context.close();
      expect(found).toEqual([]);
    });

async function findings(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(" ")).join(", ").slice(0, 200)}`); // prettier-ignore
  });
}
