import type { Browser, BrowserContext } from "@playwright/test";
export function launchBrowser(): Promise<Browser>;
export function newContext(browser: Browser, baseURL: string): Promise<BrowserContext>;
export function launchProfile(folder: string, baseURL: string): Promise<BrowserContext>;
