import type { Page } from "@playwright/test";

/**
 * What can be read plainly on a page in the pseudo-locale, where every message stands in ⟦brackets⟧: texts that are in no
 * catalogue. `within` says where to look; `data` is what somebody typed or is called.
 */
export function plainTexts(page: Page, within: string, data: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ([selector, known]) => {
      const found: string[] = [];
      const look = (text: string) => {
        let rest = text;
        for (let before = ""; before !== rest;) {
          before = rest;
          rest = rest.replace(/⟦[^⟦⟧]*⟧/g, " ");
        }
        for (const each of known) rest = rest.replaceAll(each, " ");
        if (/\p{L}{2}/u.test(rest)) found.push(rest.replace(/\s+/g, " ").trim());
      };
      const isShown = (element: Element) =>
        element.checkVisibility() && !element.closest("[aria-hidden=true], script, style, kbd, code");
      for (const root of document.querySelectorAll(selector)) {
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        let whole = "";
        while (texts.nextNode()) {
          const { parentElement, data: text } = texts.currentNode as Text;
          if (parentElement && isShown(parentElement)) whole += `${text}\n`;
        }
        look(whole);
        for (const element of root.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
          if (isShown(element))
            for (const name of ["aria-label", "title", "placeholder", "alt"])
              look(element.getAttribute(name) ?? "");
      }
      return found;
    },
    [within, data] as const,
  );
}
