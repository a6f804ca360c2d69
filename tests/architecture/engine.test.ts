import { expect, test } from "vitest";
import { ENGINE } from "@/lib/matching/solve/engine-bytes.ts";
import { compileEngine } from "@/scripts/build-engine.ts";

test("the engine's bytes are what its sources compile to (npm run build:engine)", async () => {
  expect(ENGINE).toBe(await compileEngine());
});

test("the engine imports nothing at run time", () => {
  expect(WebAssembly.Module.imports(new WebAssembly.Module(Buffer.from(ENGINE, "base64")))).toEqual([]);
});
