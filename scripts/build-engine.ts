// npm run build:engine: compiles the kernels of the matching engine and writes them, as text, into a module that
// needs nothing at run time. The same sources give the same bytes; a test compares them.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { main } from "assemblyscript/asc";

const SOURCE = "lib/matching/solve/kernels/engine.ts";
const TARGET = "lib/matching/solve/engine-bytes.ts";
const OPTIONS = [
  "-O3",
  "--converge",
  "--runtime",
  "stub",
  "--enable",
  "simd",
  "--noAssert",
  "--use",
  "abort=",
];

/** The WebAssembly module, in base64. */
export async function compileEngine(): Promise<string> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await main([SOURCE, "--outFile", "engine.wasm", ...OPTIONS], {
    writeFile: (name, contents) => {
      if (name.endsWith(".wasm") && typeof contents !== "string") bytes = contents;
    },
  });
  if (error || !bytes) throw new Error(stderr.toString());
  return Buffer.from(bytes).toString("base64");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(
    TARGET,
    `/** The kernels in WebAssembly, written by \`npm run build:engine\`. */\nexport const ENGINE =\n  "${await compileEngine()}";\n`,
  );
