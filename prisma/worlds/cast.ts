import type { Actor } from "../../lib/access/actor.ts";
import { foundOrganization } from "../../lib/auth/found.ts";
import { at } from "../../lib/clock.ts";
import { asPerson } from "../../lib/db/unit.ts";
import { addPerson, editProfile, setManager } from "../../lib/people/person/commands.ts";
import { NewPerson } from "../../lib/people/person/schema.ts";
import { grantRole } from "../../lib/people/roles/commands.ts";
import { PEOPLE, SKILLS, type Key } from "./people.ts";

/** Everybody by key, ready to act: `cast.noor` is the actor Noor. */
export type Cast = Readonly<Record<Key, Actor>>;

const ORGANIZATION = "Halden Works";
const DOMAIN = "halden.example";

const addressOf = (name: string): string =>
  `${name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ø/gi, "o")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".")}@${DOMAIN}`;

/** Founds the organization and brings everybody in, as Noor would; ten months ago. */
export async function people({ demo = true } = {}): Promise<Cast> {
  const long = new Date("2026-01-12T09:00:00Z");
  return at(long, async () => {
    const cast: Partial<Record<Key, Actor>> = {};
    const noorsRow = PEOPLE.find(([key]) => key === "noor")!;
    cast.noor = await foundOrganization({
      organization: ORGANIZATION,
      name: noorsRow[1],
      email: addressOf(noorsRow[1]),
      timeZone: noorsRow[5],
      demo,
    });
    for (const [key, name, jobTitle, department, location, timeZone, grade, , languages] of PEOPLE) {
      const row = NewPerson.parse({
        email: addressOf(name),
        name,
        jobTitle,
        department,
        location,
        timeZone,
        grade,
        languages: [...languages],
      });
      if (key === "noor") await updateFounder(cast.noor, row);
      else cast[key] = { personId: (await addPerson(cast.noor, row)).id };
    }
    const all = cast as Cast;
    for (const [key, , , , , , , manager] of PEOPLE)
      await setManager(all.noor, {
        personId: all[key].personId,
        manager: manager === "-" ? { kind: "none" } : { kind: "person", id: all[manager].personId },
      });
    for (const [key, , , , , timeZone, , , languages] of PEOPLE) {
      const skills = SKILLS[key];
      if (skills) await editProfile(all[key], { about: null, timeZone, languages: [...languages], skills });
    }
    for (const [key, name] of PEOPLE)
      if (key === "noor" || key === "tomas")
        await grantRole(all.noor, { email: addressOf(name), role: "program_admin" });
    return all;
  });
}

async function updateFounder(noor: Actor, row: ReturnType<typeof NewPerson.parse>): Promise<void> {
  await asPerson(noor, (db) =>
    db.person.update({
      where: { id: noor.personId },
      data: {
        jobTitle: row.jobTitle ?? null,
        department: row.department ?? null,
        location: row.location ?? null,
        grade: row.grade ?? null,
        languages: row.languages,
      },
    }),
  );
}
