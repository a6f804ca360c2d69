import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPlot, rulesOf, type Plot } from "./lint.ts";

let plot: Plot;
beforeAll(async () => {
  plot = await openPlot({
    "lib/action.ts":
      "export const action = (schema: unknown, command: unknown) => () => [schema, command];\n",
    "lib/people/person/commands.ts": "export const rename = () => {};\n",
    "lib/people/person/schema.ts": "export const Rename = {};\n",
  });
});
afterAll(() => plot.close());

const judge = async (file: string, text: string): Promise<string[]> => rulesOf(await plot.lint(file, text));

const HEAD = `"use server";
import { action } from "@/lib/action";
import { rename as renamePerson } from "@/lib/people/person/commands";
import { Rename } from "@/lib/people/person/schema";
`;

describe('a "use server" file exports actions and nothing else', () => {
  const judgeActions = (body: string): Promise<string[]> => judge("app/people/actions.ts", HEAD + body);

  test("an action passes", async () => {
    expect(await judgeActions("export const rename = action(Rename, renamePerson);\n")).toEqual([]);
  });

  test("a public action passes", async () => {
    const text = HEAD.replace("{ action }", "{ publicAction }");
    expect(
      await judge(
        "app/people/actions.ts",
        `${text}export const rename = publicAction(Rename, renamePerson);\n`,
      ),
    ).toEqual([]);
  });

  test.each([
    ["a function", "export async function rename() { return action(Rename, renamePerson); }\n"],
    ["an arrow function", "export const rename = async () => action(Rename, renamePerson);\n"],
    ["another call", "export const rename = renamePerson(Rename, action);\n"],
    ["a second declarator", "export const rename = action(Rename, renamePerson), other = 1;\n"],
    ["a default export", "export default action(Rename, renamePerson);\n"],
    ["a re-export", 'export { rename } from "@/lib/people/person/commands";\n'],
    ["something of its own", "const rename = action(Rename, renamePerson);\nexport { rename };\n"],
  ])("%s is caught", async (_, body) => {
    expect(await judgeActions(body)).toContain("house/only-actions");
  });

  test("an action inside a component is caught", async () => {
    const text = 'export const Page = () => <form action={async () => { "use server"; }} />;\n';
    expect(await judge("app/people/page.tsx", text)).toContain("house/only-actions");
  });
});

describe("no barrel files", () => {
  test.each([
    ["components/ui/index.ts", "export const it = 1;\n"],
    ["components/ui/all.ts", 'export * from "./button";\n'],
    ["components/ui/all.ts", 'export { a } from "./a";\nexport { b } from "./b";\n'],
  ])("%s is caught", async (file, text) => {
    expect(await judge(file, text)).toContain("house/no-barrel");
  });

  test("a file with something of its own passes", async () => {
    expect(await judge("lib/people/person/rules.ts", "export const it = 1;\n")).toEqual([]);
  });
});

describe("names", () => {
  test.each([
    ["lib/people/utils.ts"],
    ["lib/people/helpers/dates.ts"],
    ["components/misc/card.tsx"],
    ["components/ui/IconButton.tsx"],
    ["lib/people/orgChart.ts"],
    ["tests/unit/people/helpers.test.ts"],
  ])("%s is caught", async (file) => {
    expect(await judge(file, "export const it = 1;\n")).toContain("house/telling-name");
  });

  test.each([
    ["lib/people/org-chart/rules.ts"],
    ["app/(home)/page.tsx"],
    ["app/mentoring/programs/[programId]/page.tsx"],
    ["app/api/auth/[...nextauth]/route.ts"],
    ["tests/unit/people/org-chart.test.ts"],
  ])("%s passes", async (file) => {
    expect(await judge(file, "export const it = 1;\n")).toEqual([]);
  });

  test.each([
    "class PairManager {}",
    "class MailService {}",
    "type PairServiceImpl = 1",
    "interface MailService {}",
  ])("%s is caught", async (declaration) => {
    const found = await judge("lib/people/person/rules.ts", `export ${declaration}\n`);
    expect(found).toContain("house/plain-names");
  });
});

describe("no way around", () => {
  const file = "lib/people/person/rules.ts";

  test("any is caught", async () => {
    expect(await judge(file, "export const it: any = 1;\n")).toContain("@typescript-eslint/no-explicit-any");
  });

  test("a comment silences nothing", async () => {
    const text = "// eslint-disable-next-line\nexport const it: any = 1;\n";
    expect(await judge(file, text)).toContain("@typescript-eslint/no-explicit-any");
  });

  test("@ts-ignore and @ts-nocheck are caught", async () => {
    for (const comment of ["// @ts-ignore\n", "// @ts-nocheck\n", "// @ts-expect-error\n"])
      expect(await judge(file, `${comment}export const it = 1;\n`)).toContain(
        "@typescript-eslint/ban-ts-comment",
      );
  });
});
