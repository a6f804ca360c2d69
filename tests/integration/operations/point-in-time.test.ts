import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { typed } from "../../support/commands.ts";
import { withEmbedded } from "../../support/embedded.mjs";

/** Decision 048: the embedded server, its log and a copy of it, with a table of ours: it is the same whatever is in it. */
const home = mkdtempSync(path.join(tmpdir(), "trellis-moment-"));
const dataDir = path.join(home, "data");
const archive = path.join(home, "archive");
const here = { DATABASE_URL: "", TRELLIS_DATA_DIR: dataDir, TRELLIS_ARCHIVE_DIR: archive };
const outside = process.env["TRELLIS_ARCHIVE_DIR"];

beforeAll(() => (process.env["TRELLIS_ARCHIVE_DIR"] = archive));
afterAll(() => {
  if (outside === undefined) delete process.env["TRELLIS_ARCHIVE_DIR"];
  else process.env["TRELLIS_ARCHIVE_DIR"] = outside;
  rmSync(home, { recursive: true, force: true });
});

const words = () =>
  withEmbedded(dataDir, async (query) =>
    (await query("select word from said order by 1")).map(({ word }) => word),
  );

/** By the server's clock, with nothing else written in the same second. */
async function moment(query: (statement: string) => Promise<Record<string, unknown>[]>): Promise<string> {
  await pause(1100);
  const [row] = await query("select clock_timestamp() as at");
  await pause(1100);
  return (row?.["at"] as Date).toISOString();
}

test("T40: a second before an accident: all that was written by then is there, and nothing of it", async () => {
  await withEmbedded(dataDir, async (query) => {
    expect(await query("show archive_timeout")).toEqual([{ archive_timeout: "5min" }]);
    await query("create table said (word text)");
    await query("insert into said values ('before the copy')");
  });
  const asked = await typed("backup", ["--cluster", "--dry-run"], here);
  expect([asked.code, asked.said]).toEqual([0, expect.stringContaining("would be in")]);
  expect(existsSync(path.join(archive, "copies"))).toBe(false);
  const copied = await typed("backup", ["--cluster"], here);
  expect(copied.code, copied.said).toBe(0);
  const before = await withEmbedded(dataDir, async (query) => {
    await query("insert into said values ('since the copy')");
    const at = await moment(query);
    await query("delete from said");
    await query("insert into said values ('after the accident')");
    return at;
  });

  const tried = await typed("restore", ["--until", before, "--dry-run"], here);
  expect(tried.code, tried.said).toBe(0);
  expect(await words()).toEqual(["after the accident"]);
  const back = await typed("restore", ["--until", before], here);
  expect(back.code, back.said).toBe(0);
  expect(await words()).toEqual(["before the copy", "since the copy"]);
  expect(readdirSync(dataDir).filter((name) => name.startsWith("postgres.before-"))).toHaveLength(1);
});

test("T40: the whole disk is lost, with the passwords: up to the last that came into the archive", async () => {
  await withEmbedded(dataDir, (query) => query("insert into said values ('gone on')"));
  rmSync(dataDir, { recursive: true });
  const back = await typed("restore", ["--until", new Date().toISOString()], here);
  expect(back.code, back.said).toBe(0);
  expect(await words()).toEqual(["before the copy", "gone on", "since the copy"]);
});

test("what cannot be is refused in words, and nothing is changed", async () => {
  const cases: [string[], Record<string, string>, string][] = [
    [["2020-01-01T00:00:00Z"], {}, "no copy of before that moment"],
    [["2999-01-01T00:00:00Z"], {}, "still to come"],
    [["yesterday"], {}, "is no moment"],
    [["2020-01-01T00:00:00Z"], { DATABASE_URL: "postgresql://elsewhere" }, "DATABASE_URL is set"],
    [["2020-01-01T00:00:00Z"], { TRELLIS_ARCHIVE_DIR: "" }, "TRELLIS_ARCHIVE_DIR is not set"],
  ];
  for (const [moment, more, said] of cases)
    expect(await typed("restore", ["--until", ...moment], { ...here, ...more })).toMatchObject({
      code: 1,
      said: expect.stringContaining(said) as string,
    });
  expect(await words()).toHaveLength(3);
});

test("the doctor says whether the log comes into the archive", async () => {
  const log = async () => (await typed("doctor", [], here)).said.split("\n").filter((line) => /^ {2}. log /.test(line));
  await withEmbedded(dataDir, async (query) => {
    expect(await log()).toEqual([expect.stringContaining("✓"), expect.stringContaining("✓")]);
    rmSync(path.join(archive, "log"), { recursive: true });
    await query("create table much as select md5(n::text) from generate_series(1, 400000) n"); // more than a piece
    await expect.poll(log, { timeout: 60_000 }).toEqual([expect.stringContaining("✗"), expect.stringContaining("✓")]);
  });
}); // prettier-ignore
