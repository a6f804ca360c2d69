import "server-only";
import { headers } from "next/headers";

/** The browser as it calls itself, short enough to keep. */
export async function deviceHere(): Promise<string> {
  return deviceOf((await headers()).get("user-agent") ?? "");
}

/** "Firefox on Windows", from what a browser says of itself. */
function deviceOf(userAgent: string): string {
  const browser = BROWSERS.find(([sign]) => userAgent.includes(sign))?.[1];
  const system = SYSTEMS.find(([sign]) => userAgent.includes(sign))?.[1];
  return [browser ?? "A browser", ...(system ? ["on", system] : [])].join(" ");
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
