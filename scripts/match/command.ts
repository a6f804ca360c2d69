import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { verify } from "../../lib/matching/certificate.ts";
import { AIMS, type Aim, type MatchInput } from "../../lib/matching/criteria.ts";
import { match } from "../../lib/matching/match.ts";
import { readCriteria, type CriteriaFile } from "./criteria-file.ts";
import { explained } from "./explained.ts";
import { Fault } from "./fault.ts";
import { pairsCsv, points } from "./report.ts";
import { bytesOf, readMentees, readMentors } from "./sheets.ts";

const USAGE = `npm run match -- --mentees mentees.csv --mentors mentors.csv --criteria criteria.json --out pairs.csv

  --aim       best-total | most-people | fairest | stable (otherwise as the criteria say)
  --seed      decides ties by lot (otherwise as the criteria say)
  --explain   why each pair, what else there was, why somebody is unmatched, and what would help most
  --verify    says what was checked, and ends with 2 where the check fails`;

/** How many faults are shown; the rest are counted. */
const SHOWN = 20;

/** The whole command. Gives the exit code: 1 for what somebody can put right, 2 for a result that is not certified. */
export async function command(args: readonly string[], cwd: string): Promise<number> {
  try {
    return await run(args, cwd);
  } catch (error) {
    if (!(error instanceof Fault) && !(error instanceof RangeError)) throw error;
    const lines = error instanceof Fault ? error.lines : [error.message];
    for (const line of lines.slice(0, SHOWN)) console.error(line);
    if (lines.length > SHOWN) console.error(`… and ${lines.length - SHOWN} more like these.`);
    return 1;
  }
}

async function run(args: readonly string[], cwd: string): Promise<number> {
  const options = optionsOf(args);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const place = (file: string) => path.resolve(cwd, file);
  const criteria = readCriteria(
    path.basename(options.criteria),
    new TextDecoder().decode(await bytesOf(place(options.criteria))),
  );
  const mentees = await readMentees(place(options.mentees), criteria);
  const mentors = await readMentors(place(options.mentors), criteria);
  for (const warning of [...mentees.warnings, ...mentors.warnings]) console.error(warning);
  const input: MatchInput = {
    mentees: mentees.people,
    mentors: mentors.people,
    criteria: criteria.criteria.map(({ criterion }) => criterion),
    eligibility: criteria.eligibility,
    forbidden: excludedPairs(criteria),
    aim: options.aim ?? criteria.aim,
    seed: options.seed ?? criteria.seed,
  };
  const result = match(input);
  const verdict = verify(input, result);
  const names = new Map([...mentees.names, ...mentors.names]);
  const name = (id: string) => names.get(id) ?? id;
  const csv = pairsCsv(input, result, name);
  if (options.out) await written(place(options.out), csv);
  else console.log(csv.replace("\uFEFF", "").trimEnd());
  if (options.explain) for (const line of explained(input, result, name)) console.log(line);
  if (options.verify)
    console.log(
      verdict.certified
        ? `Checked without the solver: every rule, place and score, and ${input.aim === "stable" ? "that nobody blocks and no stable matching is better for the mentees" : "prices that prove that nothing is better"}.`
        : `Not certified: ${verdict.because}.`,
    );
  console.log(
    `total ${points(result.total)}, pairs ${result.pairs.length}, unmatched ${result.unmatched.length}, certified ${verdict.certified ? "yes" : "no"}`,
  );
  return verdict.certified ? 0 : 2;
}

const FLAGS = {
  mentees: { type: "string" },
  mentors: { type: "string" },
  criteria: { type: "string" },
  out: { type: "string" },
  aim: { type: "string" },
  seed: { type: "string" },
  explain: { type: "boolean" },
  verify: { type: "boolean" },
  help: { type: "boolean" },
} as const;

function optionsOf(args: readonly string[]) {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: FLAGS }));
  } catch (error) {
    throw new Fault([error instanceof Error ? error.message : "These options are not known.", "", USAGE]);
  }
  const { mentees = "", mentors = "", criteria = "", aim, help = false, ...rest } = values;
  const missing = Object.entries({ mentees, mentors, criteria }).flatMap(([key, file]) =>
    file ? [] : [`--${key} is missing.`],
  );
  if (!help && missing.length > 0) throw new Fault([...missing, "", USAGE]);
  const known = AIMS.find((each) => each === aim);
  if (aim !== undefined && !known)
    throw new Fault([`--aim: expected one of ${AIMS.join(", ")}, found “${aim}”`]);
  return { ...rest, mentees, mentors, criteria, help, aim: known as Aim | undefined };
}

const excludedPairs = ({ excluded }: CriteriaFile) =>
  excluded.map(({ mentee, mentor, rule }) => ({
    mentee: mentee.trim().toLowerCase(),
    mentor: mentor.trim().toLowerCase(),
    rule,
  }));

async function written(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const missing = (error as { code?: string }).code === "ENOENT";
    throw new Fault([`${file}: ${missing ? "there is no such folder" : "this file cannot be written"}`]);
  }
}
