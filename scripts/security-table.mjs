// Writes the table of T01–T44 in docs/security.md: which tests carry a code is read from their titles, how far each
// has come is said by hand in docs/security-list.json. `node scripts/security-table.mjs` after a change of either.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { root } from "./place.mjs";

const LIST = path.join(root, "docs", "security-list.json");
const PAGE = path.join(root, "docs", "security.md");
const MARK = /<!-- table -->[\s\S]*<!-- \/table -->/;
const WORDS = { reached: "reached", part: "in part", "not-yet": "**not yet**" };

/** The page as it should be. */
export async function page() {
  const now = readFileSync(PAGE, "utf8");
  return format(now.replace(MARK, `<!-- table -->\n\n${table()}\n\n<!-- /table -->`), {
    parser: "markdown",
    printWidth: 110,
  });
}

/** What the list claims and the tests do not bear out. */
export function contradictions() {
  const tests = testsByCode();
  return Object.entries(readList()).flatMap(([code, [, state, says]]) => {
    const there = tests.get(code)?.length ?? 0;
    if (!(state in WORDS)) return [`${code}: ${state} is not one of ${Object.keys(WORDS).join(", ")}`];
    if (!says) return [`${code}: neither a figure nor a reason`];
    if (state !== "not-yet" && there === 0) return [`${code} is called ${state}, and no test carries it`];
    if (state === "not-yet" && there > 0)
      return [`${code} is called not yet, and ${tests.get(code)} carries it`];
    return [];
  });
}

const readList = () => JSON.parse(readFileSync(LIST, "utf8"));

function table() {
  const tests = testsByCode();
  const rows = Object.entries(readList()).map(([code, [asks, state, says]]) => {
    const files = (tests.get(code) ?? []).map((file) => `[${path.basename(file)}](../${file})`);
    return `| ${code} | ${asks} | ${WORDS[state]} | ${says} | ${files.join(", ")} |`;
  });
  return ["| | asks | | figure or reason | tests |", "|-|-|-|-|-|", ...rows].join("\n");
}

/** Test files by the codes that their titles begin with: "T12: …", "W10 T02: …". */
function testsByCode() {
  const found = new Map();
  const files = readdirSync(path.join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .sort();
  for (const file of files) {
    const text = readFileSync(path.join(root, "tests", file), "utf8");
    const titles = [
      ...text.matchAll(/\b(?:test|describe)(?:\.\w+(?:\([^()]*\))?)?\(\s*(["'`])((?:(?!\1)[\s\S])*)\1/g),
    ];
    const codes = titles.flatMap(([, , title]) => /^[^:]*/.exec(title)[0].match(/\bT[0-4]\d\b/g) ?? []);
    for (const code of new Set(codes)) {
      const place = `tests/${file.split(path.sep).join("/")}`;
      found.set(code, [...(found.get(code) ?? []), place]);
    }
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, await page());
