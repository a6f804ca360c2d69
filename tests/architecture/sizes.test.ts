import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, root } from "./sources.ts";

const sources = ["app", "components", "lib"]
  .flatMap((folder) => filesUnder(folder))
  .map((file) => ({ file, lines: readFileSync(path.join(root, file), "utf8").trimEnd().split("\n").length }))
  .sort((a, b) => a.lines - b.lines);

describe("files of a size to read at once", () => {
  test("half of them have 60 lines or less", () => {
    expect(sources[Math.floor(sources.length / 2)]?.lines).toBeLessThanOrEqual(60);
  });

  test("95 of 100 have under 200", () => {
    const long = sources.filter(({ lines }) => lines >= 200);
    expect(long.length, list(long)).toBeLessThanOrEqual(sources.length * 0.05);
  });

  test("a page over 120 lines wants a component", () => {
    const long = sources.filter(({ file, lines }) => path.basename(file) === "page.tsx" && lines > 120);
    expect(long.length, list(long)).toBe(0);
  });
});

const list = (files: typeof sources): string => files.map(({ file, lines }) => `${file} ${lines}`).join("\n");
