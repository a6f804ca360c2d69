import { v7 } from "uuid";
import type { Actor } from "@/lib/access/actor.ts";
import { disconnect } from "@/lib/db/client.ts";
import { getDesign } from "@/lib/mentoring/designs/queries.ts";
import { appointAdmin, createProgram } from "@/lib/mentoring/programs/commands.ts";
import { freshDatabase, serveFrom } from "../../../support/database.ts";
import { BLANK } from "../../../support/designs.ts";
import { Sql, unhidden } from "../../../support/sql.ts";

/** noor owns, tomas keeps programs too, ines manages kofi, samuel takes part in nothing. */
const NAMES = ["noor", "tomas", "ines", "kofi", "samuel"] as const;
export type Name = (typeof NAMES)[number];

export type World = Record<Name, Actor> & {
  app: Sql;
  owner: Sql;
  /** A complete program of noor's, with tomas as second admin unless `alone`. */
  program: (options?: {
    alone?: boolean;
    blank?: boolean;
  }) => Promise<{ programId: string; designId: string }>;
  close: () => Promise<void>;
};

export async function admins(): Promise<World> {
  const database = await freshDatabase();
  serveFrom(database);
  const owner = new Sql(database.ownerUrl);
  const app = new Sql(database.appUrl);
  const cast = Object.fromEntries(NAMES.map((name) => [name, { personId: v7() }])) as Record<Name, Actor>;
  await unhidden(
    owner,
    async (query) => {
      await query("insert into people.organizations (id, name) values (1, 'Org')");
      for (const name of NAMES)
        await query("insert into people.people (id, email, name) values ($1, $2, $3)", [
          cast[name].personId,
          `${name}@example.org`,
          name,
        ]);
      for (const name of NAMES)
        await query("insert into people.managers_of_record (id, person_id, manager_id) values ($1, $2, $3)", [
          v7(),
          cast[name].personId,
          name === "kofi" ? cast.ines.personId : null,
        ]);
      await query(
        "insert into people.organization_roles (person_id, role) values ($1, 'owner'), ($2, 'program_admin')",
        [cast.noor.personId, cast.tomas.personId],
      );
    },
    true,
  );
  const program = async ({ alone = false, blank = false } = {}) => {
    const template = blank ? null : "leadership-pipeline";
    const { id } = await createProgram(cast.noor, { name: "Growing leaders", summary: "", template });
    if (!alone) await appointAdmin(cast.noor, { programId: id, personId: cast.tomas.personId });
    return { programId: id, designId: (await getDesign(cast.noor, id)).id };
  };
  const close = async () => {
    await disconnect();
    await Promise.all([owner.close(), app.close()]);
    await database.drop();
  };
  return { ...cast, app, owner, program, close };
}

export const components = (change: Partial<typeof BLANK.components>) => ({ ...BLANK.components, ...change });
