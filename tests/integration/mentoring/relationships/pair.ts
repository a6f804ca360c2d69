import { v7 } from "uuid";
import { asPerson } from "@/lib/db/unit.ts";
import { disconnect } from "@/lib/db/client.ts";
import type { Actor } from "@/lib/access/actor.ts";
import { freshDatabase, serveFrom } from "../../../support/database.ts";
import { Sql, unhidden, type Query } from "../../../support/sql.ts";

const NAMES = [
  "helena", // above everybody
  "noor", // owner, program admin, and the manager of priya: recused from her pair
  "tomas", // second program admin, manages nobody
  "ines", // the manager of kofi
  "kofi", "amara", // the pair
  "priya", "lena", // a second pair, whose mentee noor manages
  "samuel", // reports to ines, takes part in nothing
  "stranger",
] as const; // prettier-ignore
export type Name = (typeof NAMES)[number];
const MANAGER: Partial<Record<Name, Name>> = {
  noor: "helena", tomas: "helena", ines: "helena", amara: "helena", lena: "helena", stranger: "helena",
  kofi: "ines", samuel: "ines", priya: "noor",
}; // prettier-ignore

const DESIGN = {
  purpose: { statement: "s", measures: [{ name: "m", unit: "%", baseline: 1, target: 2, instrument: "i" }] },
  focus: {
    areas: [
      { name: "Technical leadership", kind: "competency" },
      { name: "Self-confidence", kind: "whole_person" },
    ],
  },
  model: { kind: "one_to_one" },
  components: {
    months: 12,
    cadenceWeeks: 3,
    sessionMinutes: 45,
    orientation: "o",
    agreement: "How we work together",
    confidentiality: "What is said here stays here.",
    checkInMonths: [3],
    managerBriefing: "eligible",
    closure: "Look back together.",
  },
  matching: {
    criteria: [
      {
        key: "k",
        label: "K",
        weight: 1,
        kind: "preference",
        comparator: "same",
        mentee: "department",
        mentor: "department",
      },
    ],
    rules: [],
    approach: "assigned",
    mentorCapacity: 1,
    aim: "best-total",
  },
};

export type World = Record<Name, Actor> & {
  programId: string;
  /** kofi and amara */
  pair: string;
  /** priya and lena */
  recused: string;
  owner: Sql;
  app: Sql;
  close: () => Promise<void>;
};

/** A program with two pairs that came about as pairs do: proposed, released, accepted by both. */
export async function pairs(): Promise<World> {
  const database = await freshDatabase();
  serveFrom(database);
  const owner = new Sql(database.ownerUrl);
  const app = new Sql(database.appUrl);
  const cast = Object.fromEntries(NAMES.map((name) => [name, { personId: v7() }])) as Record<Name, Actor>;
  const programId = v7();
  const proposals = await unhidden(owner, (query) => layOut(query, cast, programId), true);
  const started: string[] = [];
  for (const [id, ...two] of proposals)
    for (const name of two) {
      await asPerson(cast[name], (db) =>
        db.proposalResponse.create({
          data: { proposalId: id, personId: cast[name].personId, accepted: true },
        }),
      );
      const [row] = await app.as(cast[name].personId, (query) =>
        query("select relationship_id as id from mentoring.proposals where id = $1", [id]),
      );
      if (row?.["id"]) started.push(String(row["id"]));
    }
  const [pair, recused] = started as [string, string];
  const close = async () => {
    await disconnect();
    await Promise.all([owner.close(), app.close()]);
    await database.drop();
  };
  return { ...cast, programId, pair, recused, owner, app, close };
}

async function layOut(query: Query, cast: Record<Name, Actor>, programId: string) {
  const put = (table: string, row: Record<string, unknown>) =>
    query(
      `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
      Object.values(row).map((value) => (isJson(value) ? JSON.stringify(value) : value)),
    );
  const id = (name: Name) => cast[name].personId;
  await put("people.organizations", { id: 1, name: "Org" });
  for (const name of NAMES)
    await put("people.people", {
      id: id(name),
      email: `${name}@example.org`,
      name: name,
      time_zone: zone(name),
    });
  for (const name of NAMES)
    await put("people.managers_of_record", {
      id: v7(),
      person_id: id(name),
      manager_id: MANAGER[name] ? id(MANAGER[name]) : null,
    });
  await put("people.organization_roles", { person_id: id("noor"), role: "owner" });
  const designId = v7();
  await put("mentoring.programs", { id: programId, name: "Growing leaders", created_by: id("noor") });
  for (const name of ["noor", "tomas"] as const)
    await put("mentoring.program_roles", { program_id: programId, person_id: id(name), role: "admin" });
  await put("mentoring.designs", {
    id: designId,
    program_id: programId,
    version: 1,
    author_id: id("noor"),
    ...DESIGN,
  });
  await put("mentoring.design_approvals", { design_id: designId, approved_by: id("tomas") });
  for (const state of ["approved", "enrolling", "matching"])
    await query("update mentoring.programs set state = $1 where id = $2", [state, programId]);
  const runId = v7();
  await put("mentoring.match_runs", {
    id: runId, program_id: programId, design_id: designId, aim: "best_total", seed: "s", fingerprint: "f",
    engine: "e", criteria: [], certified: true, created_by: id("tomas"), state: "published",
  }); // prettier-ignore
  const found: [string, Name, Name][] = [];
  for (const [mentee, mentor] of [
    ["kofi", "amara"],
    ["priya", "lena"],
  ] as const) {
    const enrolments = [v7(), v7()] as const;
    for (const [i, name] of ([mentee, mentor] as const).entries())
      await put("mentoring.enrolments", {
        id: enrolments[i], program_id: programId, design_id: designId, person_id: id(name),
        side: i === 0 ? "mentee" : "mentor", state: "approved", capacity: 1,
      }); // prettier-ignore
    const proposal = v7();
    await put("mentoring.proposals", {
      id: proposal, run_id: runId, program_id: programId, mentee_enrolment_id: enrolments[0],
      mentor_enrolment_id: enrolments[1], mentee_id: id(mentee), mentor_id: id(mentor), score: 1, parts: [],
      released_at: new Date(),
    }); // prettier-ignore
    found.push([proposal, mentee, mentor]);
  }
  return found;
}

const zone = (name: Name) =>
  name === "kofi" ? "Europe/Lisbon" : name === "amara" ? "Europe/London" : "Europe/Berlin";
const isJson = (value: unknown) => value !== null && typeof value === "object" && !(value instanceof Date);
