import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { command } from "../../../scripts/match/command.ts";

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(path.join(tmpdir(), "trellis-match-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let out: string[] = [];
let err: string[] = [];
beforeEach(() => {
  [out, err] = [[], []];
  vi.spyOn(console, "log").mockImplementation((line: string) => void out.push(...line.split("\n")));
  vi.spyOn(console, "error").mockImplementation((line: string) => void err.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const SAMPLE = path.resolve("tests/data/mentor-match-small");
const CRITERIA = path.resolve("examples/mentor-match.criteria.json");
const sheets = (mentees = path.join(SAMPLE, "mentees.csv"), mentors = path.join(SAMPLE, "mentors.csv"), criteria = CRITERIA) => [
  "--mentees", mentees, "--mentors", mentors, "--criteria", criteria,
]; // prettier-ignore
const put = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const run = (args: string[]) => command(args, folder);

describe("npm run match", () => {
  test("727 with 35 pairs where consent is honoured; the file with the pairs opens in a spreadsheet", async () => {
    expect(await run([...sheets(), "--out", "pairs.csv", "--verify"])).toBe(0);
    expect(out.at(-1)).toBe("total 727, pairs 35, unmatched 15, certified yes");
    const csv = readFileSync(path.join(folder, "pairs.csv"), "utf8");
    expect(
      csv.startsWith("\uFEFFmentee,mentor,score,One or two grades above,Same profession,Shared identity\r\n"),
    ).toBe(true);
    expect(csv.trimEnd().split("\r\n").length).toBe(36);
  });

  test("750 with 35 pairs only where the file does not mark the answer as sensitive", async () => {
    const open = path.resolve("examples/mentor-match-without-consent.criteria.json");
    expect(await run([...sheets(undefined, undefined, open), "--out", "pairs.csv"])).toBe(0);
    expect(out.at(-1)).toBe("total 750, pairs 35, unmatched 15, certified yes");
  });

  test("the answers of who said no to being matched by identity change nothing", async () => {
    const rows = readFileSync(path.join(SAMPLE, "mentees.csv"), "utf8").split(/\r?\n/);
    const blanked = rows.map((row) => row.replace(/,no,(Gay|Lesbian|Transgender|Non-binary|Bisexual or pansexual|Asexual or aromantic),/, ",no,,")); // prettier-ignore
    expect(blanked).not.toEqual(rows);
    await run([...sheets(put("blanked.csv", blanked.join("\n"))), "--out", "blanked-pairs.csv"]);
    await run([...sheets(), "--out", "pairs.csv"]);
    expect(readFileSync(path.join(folder, "blanked-pairs.csv"), "utf8")).toBe(
      readFileSync(path.join(folder, "pairs.csv"), "utf8"),
    );
  });

  test.each([
    ["most-people", "total 727, pairs 35"],
    ["fairest", "pairs 35"],
    ["stable", "pairs"],
  ])("--aim %s is certified as well", async (aim, expected) => {
    expect(await run([...sheets(), "--out", "pairs.csv", "--aim", aim])).toBe(0);
    expect(out.at(-1)).toContain(expected);
    expect(out.at(-1)).toContain("certified yes");
  });

  test("--explain says why, what else, and what would help; the summary stays the last line", async () => {
    expect(await run([...sheets(), "--out", "pairs.csv", "--explain"])).toBe(0);
    expect(out.find((line) => line.startsWith("mentee.00@gov.uk with "))).toMatch(
      /One or two grades above 12/,
    );
    expect(out.filter((line) => line.includes(" unmatched: ")).length).toBe(15);
    expect(out.at(-2)).toMatch(/^What would help most: /);
    expect(out.at(-1)).toMatch(/^total 727, /);
  });

  test("the order of rows changes nothing", async () => {
    const [head, ...rows] = readFileSync(path.join(SAMPLE, "mentees.csv"), "utf8").trim().split(/\r?\n/);
    await run([
      ...sheets(put("turned.csv", [head, ...rows.reverse()].join("\n"))),
      "--out",
      "turned-pairs.csv",
    ]);
    await run([...sheets(), "--out", "pairs.csv"]);
    expect(readFileSync(path.join(folder, "turned-pairs.csv"), "utf8")).toBe(
      readFileSync(path.join(folder, "pairs.csv"), "utf8"),
    );
  });

  const criteria = put(
    "small.criteria.json",
    JSON.stringify({
      id: "name",
      criteria: [
        { key: "topic", label: "Topic", weight: 10, comparator: "covers", mentee: "topics", mentor: "topics" },
        { key: "zone", weight: 5, comparator: "closeness", measure: "utc-offset", reach: 180, mentee: "zone", mentor: "zone" },
      ],
    }),
  ); // prettier-ignore
  const mentors = put("mentors.csv", 'name,topics,zone,capacity\nMai,"a; b",+01:00,2\n');

  test("places from a column, semicolons between cells, Windows-1252", async () => {
    const latin = Uint8Array.from("name;topics;zone\r\nJos\xe9;a;+02:00\r\nZo\xeb;b;+01:00\r\n", (char) =>
      char.charCodeAt(0),
    );
    expect(await run([...sheets(put("latin.csv", latin), mentors, criteria), "--out", "p.csv"])).toBe(0);
    expect(err.join()).toMatch(/Windows-1252/);
    expect(readFileSync(path.join(folder, "p.csv"), "utf8")).toContain("José,Mai,3.3,0,3.3");
    expect(out.at(-1)).toBe("total 8.3, pairs 2, unmatched 0, certified yes");
  });

  test("says where a cell is wrong, and what was expected", async () => {
    const wrong = put("wrong.csv", "name,topics,zone\nAda,a,east\nBen,b,+01:00\nada,b,\n,a,\n");
    const places = put("places.csv", "name,topics,zone,capacity\nMai,a,+01:00,many\n");
    expect(await run(sheets(wrong, mentors, criteria))).toBe(1);
    expect(err).toEqual([
      "wrong.csv:2:zone: expected an offset like +05:30, or minutes, found “east”",
      "wrong.csv:4:name: “ada” stands in row 2 already; expected everybody once",
      "wrong.csv:5:name: expected something that tells this person apart, found nothing",
    ]);
    expect(out).toEqual([]);
    err = [];
    expect(await run(sheets(put("right.csv", "name,topics,zone\nAda,a,\n"), places, criteria))).toBe(1);
    expect(err).toEqual(["places.csv:2:capacity: expected a whole number from 0, found “many”"]);
  });

  test("says which column, file, option or criterion is wrong", async () => {
    const fault = async (args: string[]) => {
      err = [];
      expect(await run(args)).toBe(1);
      return err.join("\n");
    };
    expect(await fault(sheets(put("less.csv", "name,topics\nAda,a\n"), mentors, criteria))).toBe(
      "less.csv:1:zone: expected a column of this name; there are “name”, “topics”",
    );
    expect(await fault(sheets(path.join(folder, "none.csv"), mentors, criteria))).toMatch(
      /none.csv: there is no such file/,
    );
    expect(await fault([...sheets(), "--aim", "best"])).toMatch(/expected one of best-total/);
    expect(await fault([...sheets(), "--out", "no/such/folder.csv"])).toMatch(/there is no such folder/);
    expect(await fault([])).toMatch(/--mentees is missing/);
    const unmarked = put(
      "unmarked.json",
      JSON.stringify({
        criteria: [{ key: "k", weight: 1, comparator: "same", mentee: "a", mentor: "a", sensitive: true }],
      }),
    );
    expect(await fault(sheets(undefined, undefined, unmarked))).toMatch(
      /^unmarked.json:criteria\[0\].consent: /,
    );
    expect(await fault(sheets(undefined, undefined, put("broken.json", "{")))).toMatch(
      /^broken.json: this is not JSON/,
    );
  });
});
