import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

/** T26: every regular expression of the application, found by reading its sources, against input made to hurt it. */
const root = path.resolve(import.meta.dirname, "../..");
const MOST = 50;
const LENGTH = 100_000;

type Found = { where: string; regex: RegExp };

function expressionsIn(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.Latest);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, body = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      found.push({ where: `${file}: ${node.text}`, regex: new RegExp(body, flags) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
} // prettier-ignore

const found = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.includes("generated"))
  .flatMap(expressionsIn); // prettier-ignore

/** What commonly makes a matcher go back and forth: long runs of what a pattern repeats, with an end that does not fit. */
function attacks(regex: RegExp): string[] {
  const own = [...new Set(regex.source.replace(/\\[a-zA-Z]/g, "").replace(/[\\^$.*+?()[\]{}|]/g, ""))].slice(0, 12);
  const pieces = ["a", "0", " ", "\t", "\n", "-", ".", "@", "/", "%41", "ab", "a ", "a,", '"', "<", "é", ...own, own.join("")];
  return pieces
    .filter(Boolean)
    .flatMap((piece) => ["\u0000", "!", "a", "\n"].map((end) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH) + end));
} // prettier-ignore

function longest({ regex }: Found, texts: string[]): number {
  let worst = 0;
  for (const text of texts) {
    const started = process.cpuUsage();
    if (regex.global) text.replace(regex, "");
    else regex.test(text);
    // What this process computed, and not how long a busy machine let it wait.
    const { user, system } = process.cpuUsage(started);
    worst = Math.max(worst, (user + system) / 1000);
    if (worst > 10 * MOST) break;
  }
  return worst;
}

test("the attack finds a pattern that is known to be bad", () => {
  const bad = { where: "here", regex: /^(a+)+$/ };
  expect(longest(bad, ["a".repeat(20) + "!"])).toBeGreaterThan(MOST / 5);
});

test(`T26: no regular expression holds the event loop for ${MOST} ms on ${LENGTH / 1000} KB made to hurt it`, () => {
  const slow = found.flatMap((each) => {
    let worst = longest(each, attacks(each.regex));
    for (let again = 0; worst >= MOST && again < 2; again++)
      worst = Math.min(worst, longest(each, attacks(each.regex))); // a collection of garbage is none of its fault
    return worst >= MOST ? [`${each.where}: ${Math.round(worst)} ms`] : [];
  });
  console.info(`T26: ${found.length} regular expressions`);
  expect(found.length).toBeGreaterThan(20);
  expect(slow).toEqual([]);
});
