import type { Page, Response } from "@playwright/test";

/** Goes to an address, and waits until React has come to everything there that can be pressed or filled in. */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address);
  await awake(page);
  return response;
}

/** A machine that is busy shows a page long before it is awake, and what is pressed by then is pressed for nothing. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    type Fiber = { alternate: Fiber | null; return: Fiber | null; flags: number };
    const isAwake = (element: Element) => {
      const key = Object.keys(element).find((name) => name.startsWith("__reactFiber$"));
      let fiber = key ? (element as unknown as Record<string, Fiber>)[key] : null;
      if (!fiber) return false;
      for (; fiber && !fiber.alternate; fiber = fiber.return) if (fiber.flags & (2 | 4096)) return false;
      return true;
    };
    return [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")].every(
      isAwake,
    );
  });
}

/** The same page once more, as the server has it now. */
export async function comeBack(page: Page): Promise<void> {
  await page.reload();
  await awake(page);
}
