import { PAYLOADS } from "./script-payloads.ts";
import type { Query } from "./sql.ts";

/** What nobody in the demo has yet, so that its fields have a row; gives where some of it is seen besides the pages that there are. */
export async function addMoreRows(query: Query): Promise<{ upload: string; glass: string }> {
  const one = async (text: string, ...values: unknown[]) => String((await query(text, values))[0]?.["id"] ?? "");
  const person = (email: string) => one("select id from people.people where email = $1", `${email}@halden.example`);
  const [noor, tomas, kofi] = [await person("noor.haddad"), await person("tomas.lindqvist"), await person("kofi.mensah")];
  const relationship = await one("select relationship_id as id from mentoring.relationship_members where person_id = $1", kofi);
  const designing = await one("select id from mentoring.programs where state = 'designing' order by created_at");
  await query("insert into mentoring.design_comments (id, design_id, section, author_id, text) select gen_random_uuid(), d.id, 'purpose', $2, 'A word' from mentoring.designs d where d.program_id = $1", [designing, noor]);
  await query("insert into ops.passkeys (id, person_id, name, credential_id, public_key) values (gen_random_uuid(), $1, 'A key', 'c', 'k')", [kofi]);
  await query("insert into ops.personal_tokens (id, person_id, name, token_hash, scopes, expires_at) values (gen_random_uuid(), $1, 'A program', 'y', '{people:read}', now() + interval '1 day')", [kofi]);
  await query("insert into ops.webhook_endpoints (id, url, subjects, made_by, stopped_at) values (gen_random_uuid(), 'https://hooks.halden.example/', '{role}', $1, now())", [noor]);
  await query("insert into mentoring.measurements (id, program_id, measure, taken_on, value, entered_by) select gen_random_uuid(), id, 'A measure', '2026-03-03', 3, $1 from mentoring.programs where state = 'running'", [noor]);
  const csv = ["email,name,title,department", ...PAYLOADS.map((each, i) => [`p${i}@halden.example`, each, each, each].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))].join("\n");
  return {
    upload: await one("insert into ops.uploads (id, owner_id, filename, bytes) values (gen_random_uuid(), $1, 'people.csv', convert_to($2, 'UTF8')) returning id", noor, csv),
    glass: await one("insert into mentoring.break_glass (id, relationship_id, requested_by, ground) values (gen_random_uuid(), $1, $2, 'Danger to a person was reported') returning id", relationship, tomas),
  };
} // prettier-ignore
