import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

/** T20: every schema that a form or an action is held against, fed with every column of every table. */
const root = path.resolve(import.meta.dirname, "../..");
const files = readdirSync(path.join(root, "lib"), { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith("schema.ts"),
);
const columns = readdirSync(path.join(root, "prisma/schema")).flatMap((file) =>
  [...readFileSync(path.join(root, "prisma/schema", file), "utf8").matchAll(/^ {2}(\w+) +\w/gm)].map(
    ([, name]) => name ?? "",
  ),
);
const strange = { ...Object.fromEntries(columns.map((name) => [name, "x"])), constructor: 1, toString: 1 };

async function objectsIn(file: string): Promise<[string, z.ZodObject][]> {
  const all = (await import(path.join(root, "lib", file))) as Record<string, unknown>;
  return Object.entries(all).flatMap(([name, value]) =>
    value instanceof z.ZodObject ? [[`${file} ${name}`, value] as [string, z.ZodObject]] : [],
  );
}

test("T20: no schema lets a field through that it does not name", async () => {
  const loose: string[] = [];
  let count = 0;
  for (const file of files)
    for (const [name, schema] of await objectsIn(file)) {
      count++;
      // Every field of its own may hold anything here; what matters is what else comes out.
      const open = z.object(Object.fromEntries(Object.keys(schema.shape).map((key) => [key, z.any()])));
      const { catchall } = schema._zod.def;
      // one that refuses what it does not name lets no more through than one that leaves it out
      const same = catchall === open._zod.def.catchall || catchall?._zod.def.type === "never";
      const out = schema
        .clone({ ...schema._zod.def, checks: [] })
        .partial()
        .safeParse(Object.fromEntries(Object.entries(strange).filter(([key]) => !(key in schema.shape))));
      const through = out.success ? Object.keys(out.data).filter((key) => !(key in schema.shape)) : [];
      if (!same || through.length > 0) loose.push(`${name}: ${through.slice(0, 3).join(", ")}`);
    }
  console.info(`T20: ${count} schemas × ${columns.length} columns`);
  expect(count).toBeGreaterThan(30);
  expect(loose).toEqual([]);
});
