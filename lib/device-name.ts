import type { WordsOf } from "./words/tell.ts";

/** "Firefox on Windows", in the words of whoever reads it, from what `deviceHere` kept. */
export function deviceName(device: string, t: WordsOf<"profile">): string {
  const [browser = "", system = ""] = device.split("/");
  const named = browser || t("visits.browser");
  return system ? t("visits.on", { browser: named, system }) : named;
}
