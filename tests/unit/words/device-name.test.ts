import { expect, test } from "vitest";
import { deviceOf } from "@/lib/auth/device.ts";
import { deviceName } from "@/lib/device-name.ts";
import { wordsFor } from "@/lib/words/tell.ts";

const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";

test.each([
  [CHROME, "Chrome on Linux", "Chrome unter Linux"],
  ["something on Windows", "A browser on Windows", "Ein Browser unter Windows"],
  ["Firefox/140.0", "Firefox", "Firefox"],
  ["", "A browser", "Ein Browser"],
])("%s is a browser and a system, said in the reader's words", (userAgent, en, de) => {
  const said = (language: "en" | "de") =>
    deviceName(deviceOf(userAgent), wordsFor({ language, timeZone: "UTC" }, "profile"));
  expect([said("en"), said("de")]).toEqual([en, de]);
});
