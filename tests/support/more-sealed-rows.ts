import { sealLetter, sealText } from "../../lib/crypto/seal.ts";
import { masterKeyIn } from "./fields-filled.ts";
import { KEY_TABLES, unwrapped } from "./sealed-values.ts";
import type { Query, Row } from "./sql.ts";

/** The same for what is sealed, and for what only comes about when something goes wrong. */
export async function addMoreSealedRows(query: Query, masterKeyFile: string): Promise<void> {
  const master = masterKeyIn(masterKeyFile);
  const tables: Record<string, Row[]> = {};
  for (const table of Object.keys(KEY_TABLES)) tables[table] = await query(`select * from ${table}`);
  const keys = unwrapped(master, tables);
  const row = async (text: string, ...values: unknown[]) => (await query(text, values))[0] ?? {};
  const under = (scope: string, whose: string, name: string, id: string, value: object) => {
    const found = keys.find((each) => each.scope === scope && each.id === whose);
    if (!found) throw new Error(`There is no key of ${scope} ${whose}`);
    return Buffer.from(sealText(found.key, JSON.stringify(value), [name, "sealed", id, scope, whose]));
  };
  const letter = (text: string, ...place: string[]) => Buffer.from(sealLetter(master, text, place));

  const { id: kofi } = await row("select id from people.people where email = 'kofi.mensah@halden.example'");
  const { id: engagement, coach_id: coach } = await row("select * from coaching.engagements where client_id = $1 and state = 'active' limit 1", kofi);
  const [eng, me] = [String(engagement), String(kofi)];
  const extension = crypto.randomUUID();
  await query("insert into coaching.extensions (id, engagement_id, sessions, sealed, extended_by) values ($1, $2, 2, $3, $4)", [extension, eng, under("engagement", eng, "extensions", extension, { purpose: "Two more" }), coach]);
  await query("insert into coaching.early_endings (engagement_id, ended_by, sealed) values ($1, $2, $3)", [eng, coach, under("engagement", eng, "early_endings", eng, { reason: "It is enough" })]);
  const { id: request } = await row("select id from coaching.feedback_requests where engagement_id = $1 order by requested_at desc limit 1", eng);
  const draft = { areas: [{ area: "Half a", observed: "Half an", effect: "Half the", priority: "1" }], level: "" };
  await query("insert into coaching.feedback_drafts (request_id, sealed) values ($1, $2)", [request, under("engagement", eng, "feedback_drafts", String(request), draft)]);

  const { id: relationship } = await row("select relationship_id as id from mentoring.relationship_members where person_id = $1", kofi);
  const pair = String(relationship);
  for (const place of ["message", "note"])
    await query("insert into mentoring.drafts (relationship_id, person_id, place, sealed) values ($1, $2, $3, $4) on conflict do nothing", [pair, me, place, under("author", me, "drafts", `${pair}/${place}`, { text: "Half a word" })]);
  await query("insert into mentoring.leaving_reasons (relationship_id, person_id, sealed) values ($1, $2, $3)", [pair, me, letter("No time", "leaving_reasons", pair, me)]);
  const { proposal_id: proposal, person_id: other } = await row("select * from mentoring.proposal_responses limit 1");
  await query("insert into mentoring.decline_reasons (proposal_id, person_id, sealed) values ($1, $2, $3)", [proposal, other, letter("Too far", "decline_reasons", String(proposal), String(other))]);
  const { id: enrolment } = await row("select id from mentoring.enrolments where person_id = $1 limit 1", kofi);
  const { id: inquiry } = await row("select id from mentoring.enrolment_inquiries limit 1");
  if (inquiry) await query("update mentoring.enrolment_inquiries set reply = $2, replied_at = now() where id = $1", [inquiry, letter("An answer", "inquiry-reply", String(inquiry))]);
  await query("insert into mentoring.consents (id, person_id, enrolment_id, question, words, given_by) values (gen_random_uuid(), $1, $2, 'age', 'That it may be looked at', $1)", [me, enrolment]);
  await query("insert into mentoring.exclusions (program_id, mentee_id, mentor_id, reason, created_by) select program_id, mentee_id, mentor_id, 'They were partners', $1 from mentoring.proposals limit 1", [me]);

  await query("insert into people.directory_entries (person_id, external_id, awaited_manager) values ($1, 'e1', 'e2')", [me]);
  await query("update ops.clock_turns set fault = 'Error' where id = (select id from ops.clock_turns order by began_at desc limit 1)");
  await query("insert into ops.webhook_deliveries (id, endpoint_id, kind, subject_id, at, attempts, given_up_at, fault) select gen_random_uuid(), id, 'role.granted', $1, now(), 12, now(), 'Error' from ops.webhook_endpoints limit 1", [me]);
} // prettier-ignore
