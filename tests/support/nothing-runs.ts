import type { BrowserContext, Page } from "@playwright/test";

/** What came of the payloads in a browser: numbers that ran, hosts that were asked, markup that is alive. */
export type Harm = { ran: number[]; asked: string[]; alive: string[] };

/** Notices, in every page and frame of a context, when one of the payloads runs or fetches something. */
export async function watchFor(context: BrowserContext): Promise<Harm> {
  const harm: Harm = { ran: [], asked: [], alive: [] };
  await context.exposeBinding("ran", (_, number: number) => void harm.ran.push(number));
  await context.route(/canary\.example/, async (route) => {
    harm.asked.push(route.request().url());
    await route.abort();
  });
  return harm;
}

/** Elements and attributes of a page that would run or fetch something, whether anything stopped them or not. */
export function aliveIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
    const found: string[] = [];
    const ADDRESSES = /^(href|src|srcset|action|formaction|data|poster|background|ping|xlink:href|srcdoc)$/i;
    for (const element of document.querySelectorAll("*")) {
      const name = element.localName;
      if (/^(iframe|object|embed|base|frameset|applet|portal|fencedframe)$/.test(name))
        found.push(`<${name}>`);
      if (name === "meta" && element.hasAttribute("http-equiv")) found.push("<meta http-equiv>");
      if (name === "script" && /^\s*ran\(/.test(element.textContent)) found.push("<script>");
      if (name === "style" && element.textContent.includes("canary.example")) found.push("<style>");
      for (const { name: attribute, value } of element.attributes) {
        const plain = [...value].filter((letter) => letter > " ").join("").toLowerCase();
        const isAddress = ADDRESSES.test(attribute);
        if (/^on/i.test(attribute)) found.push(`<${name} ${attribute}>`);
        if (isAddress && /^(javascript|vbscript|data:text\/(html|javascript|xml)|data:image\/svg)/.test(plain))
          found.push(`<${name} ${attribute}=${value.slice(0, 40)}>`);
        // A link that somebody wrote may lead elsewhere, when it is followed; nothing may be fetched.
        if (isAddress && name !== "a" && plain.includes("canary.example"))
          found.push(`<${name} ${attribute}=${value.slice(0, 40)}>`);
        if (attribute === "style" && plain.includes("canary.example")) found.push(`<${name} style>`);
      }
    }
    return found;
  });
} // prettier-ignore
