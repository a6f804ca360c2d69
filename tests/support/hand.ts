import type { Locator, Page } from "@playwright/test";
import { awake } from "./visit.ts";

/**
 * How long somebody takes who has never been here, in seconds: what their hands do by the keystroke-level model (Card,
 * Moran, Newell, Communications of the ACM 23(7), 1980), for somebody who types forty words a minute and is no expert;
 * what they read, 28 % of the words of a page that they see for the first time (Nielsen, How little do users read?,
 * 2008, from Weinreich et al., ACM Transactions on the Web 2(1), 2008), at 238 words a minute (Brysbaert, Journal of
 * Memory and Language 109, 2019); and what the machine lets them wait, as measured.
 */
const KEY = 0.28;
const POINT = 1.1;
const BUTTON = 0.2; // down and up
const TO_THE_OTHER = 0.4; // a hand from keyboard to mouse, or back
const THINK = 1.35;
const WORD = 60 / 238;
const READ = 0.28;

export class Hand {
  readonly page: Page;
  acting = 0;
  reading = 0;
  waiting = 0;
  private readonly read = new Set<string>();
  constructor(page: Page) {
    this.page = page;
  }

  get seconds(): number {
    return this.acting + this.reading + this.waiting;
  }

  async press(target: Locator): Promise<void> {
    this.acting += THINK + POINT + BUTTON;
    await this.wait(() => target.click());
  }

  async choose(target: Locator, option: string): Promise<void> {
    this.acting += THINK + 2 * (POINT + BUTTON);
    await this.wait(() => target.selectOption({ label: option }));
  }

  async type(target: Locator, words: string): Promise<void> {
    this.acting += THINK + POINT + BUTTON + 2 * TO_THE_OTHER + KEY * words.length;
    await this.wait(() => target.fill(words));
  }

  /** Waits until it is so, then reads what is new on the page. */
  async see(isSo: () => Promise<unknown>): Promise<void> {
    await this.wait(async () => {
      await isSo();
      await awake(this.page);
    });
    const lines = (await this.page.getByRole("main").innerText()).split("\n").filter(Boolean);
    const unread = lines.filter((line) => !this.read.has(line));
    for (const line of unread) this.read.add(line);
    this.reading += READ * WORD * unread.join(" ").split(/\s+/).length;
  }

  private async wait(work: () => Promise<unknown>): Promise<void> {
    const begun = performance.now();
    await work();
    this.waiting += (performance.now() - begun) / 1000;
  }
}
