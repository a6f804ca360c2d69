import "server-only";
import type { Actor } from "../../access/actor.ts";
import { listPrograms } from "../../mentoring/programs/queries.ts";
import { paths } from "../../paths.ts";
import { listColleagues } from "../../people/person/queries.ts";
import type { Found } from "./schema.ts";

/** People by name, job and department, and programs one may know of by name; never confidential text. */
export async function search(actor: Actor, { text }: { text: string }): Promise<Found[]> {
  const [people, programs] = await Promise.all([
    listColleagues(actor, { search: text, take: 8 }),
    listPrograms(actor),
  ]);
  return [
    ...programs
      .filter((program) => program.name.toLowerCase().includes(text.toLowerCase()))
      .map((program) => ({
        label: program.name,
        href: paths.program(program.id),
        group: "programs" as const,
      })),
    ...people.map((person) => ({
      label: person.name,
      href: paths.person(person.id),
      group: "people" as const,
      hint: person.jobTitle ?? "",
    })),
  ];
}
