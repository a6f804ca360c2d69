import { disconnect } from "../../lib/db/client.ts";
import { asSignIn } from "../../lib/db/unit.ts";
import { people } from "./cast.ts";
import { autumn } from "./demo/autumn.ts";
import { coaching } from "./demo/coaching.ts";
import { enrolments } from "./demo/enrolments.ts";
import { group } from "./demo/group.ts";
import { payroll } from "./demo/import.ts";
import { matching } from "./demo/matching.ts";
import { programs } from "./demo/programs.ts";
import { relationships } from "./demo/relationships.ts";

/** Loads the demo organization into an empty database; does nothing where there is an organization already. */
const there = await asSignIn((db) => db.organization.findFirst());
if (!there) {
  const cast = await people();
  const { running } = await programs(cast);
  await matching(cast, running);
  await relationships(cast);
  await enrolments(cast, running);
  await coaching(cast);
  await autumn(cast, running);
  await group(cast);
  await payroll(cast);
}
await disconnect();
