import "server-only";
import { headers } from "next/headers";

/** The browser as it calls itself, short enough to keep: "Firefox/Windows". Either half may be unknown. */
export async function deviceHere(): Promise<string> {
  return deviceOf((await headers()).get("user-agent") ?? "");
}

export function deviceOf(userAgent: string): string {
  const signed = (list: readonly (readonly [string, string])[]) =>
    list.find(([sign]) => userAgent.includes(sign))?.[1] ?? "";
  return `${signed(BROWSERS)}/${signed(SYSTEMS)}`;
}

// The order matters: Edge calls itself Chrome too, and Chrome calls itself Safari.
const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;
