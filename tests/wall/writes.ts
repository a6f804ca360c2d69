import { ACCEPTED, AT_WORK, DESIGN_DRAFT, DESIGN_P, DESIGN_P5, DESIGN_P6, DESIGN_Q, DRAFTING, ENGAGEMENT, OFFERED, P, PAIR, PROPOSAL, Q, RECUSED, RUN, UNRELEASED, WAITING, idOf, thing, type Name } from "./world.ts"; // prettier-ignore
import { VISIBLE } from "./oracle.ts";

/**
 * Writes that must go through and writes that must not, one pair at least for every policy and trigger.
 * `done`: at least one row. `refused`: no privilege, or no such row. Otherwise the SQLSTATE of the rule.
 */
export type Write = {
  role: "trellis_app" | "trellis_auth" | "trellis_worker" | "trellis_backup" | "trellis_keys";
  who: Name | null;
  sql: string;
  expect: string;
};

const quote = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return `'{${value.join(",")}}'`;
  if (typeof value === "object") return `'${JSON.stringify(value)}'`;
  return /^[a-z_]+\(|^now\(/.test(String(value)) || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : `'${String(value)}'`;
};
const insert = (table: string, row: Record<string, unknown>) =>
  `insert into ${table} (${Object.keys(row).map((key) => `"${key}"`).join(", ")}) values (${Object.values(row).map(quote).join(", ")})`; // prettier-ignore

const app = (expect: string, who: Name | null, sql: string): Write => ({
  role: "trellis_app",
  who,
  sql,
  expect,
});
const id = (name: Name) => idOf(name);
/** The same statement by those who may and by those who may not. */
const each = (sql: (who: Name) => string, may: Name[], mayNot: Name[]): Write[] => [
  ...may.map((who) => app("done", who, sql(who))),
  ...mayNot.map((who) => app("refused", who, sql(who))),
];
const FUTURE = "now() + interval '1 day'";
const x = "\\x00";
let next = 0x5000;
const fresh = () => thing(next++);

const ids = (some: readonly string[]) => `'{${some.join(",")}}'`;
const takeBack = (run: string, away: readonly string[] = [], lines: readonly string[] = []) =>
  `select people.take_back_import('${run}', ${ids(away)}, ${ids(lines)}, 0)`;

const people: Write[] = [
  ...each(() => "update people.organizations set name = 'New'", ["keeper"], ["foreign", "tee"]),
  ...each(() => insert("people.people", { id: fresh(), email: `${fresh()}@x.org`, name: "N" }), ["keeper", "foreign"], ["tee", "mgr"]),
  ...each(() => `update people.people set about = 'x' where id = '${id("tee")}'`, ["tee", "keeper"], ["stranger", "mgr"]),
  app("42501", "tee", `update people.people set email = 'other@x.org' where id = '${id("tee")}'`),
  ...each((who) => insert("people.photos", { person_id: id(who), jpeg: x }), ["mgr", "keeper"], []),
  app("refused", "keeper", insert("people.photos", { person_id: id("mgr"), jpeg: x })),
  app("23514", "mgr", `insert into people.photos (person_id, jpeg) values ('${id("mgr")}', decode(repeat('00', 65537), 'hex'))`),
  ...each(() => "update people.photos set jpeg = '\\x01'", ["tee"], ["tor", "mgr", "keeper"]),
  app("refused", "tee", `update people.photos set person_id = '${id("mgr")}'`),
  ...each(() => "delete from people.photos", ["tee"], ["tor", "mgr", "keeper"]),
  ...each(() => insert("people.managers_of_record", { id: fresh(), person_id: id("tee"), manager_id: id("boss"), until: "now()" }), ["keeper"], ["tee", "mgr"]),
  ...each(() => `update people.managers_of_record set until = now() where person_id = '${id("stranger")}'`, ["keeper"], ["stranger", "mgr"]),
  app("TRORG", "keeper", `update people.managers_of_record set manager_id = '${id("tee")}' where person_id = '${id("boss")}'; set constraints all immediate`),
  ...each(() => insert("people.organization_roles", { person_id: id("tee"), role: "program_admin" }), ["keeper"], ["foreign", "tee"]),
  ...each(() => `delete from people.organization_roles where role = 'program_admin'`, ["keeper"], ["foreign", "tee"]),
  app("TROWN", "keeper", `delete from people.organization_roles where role = 'owner'`),
  app("done", "keeper", `${insert("people.organization_roles", { person_id: id("tee"), role: "owner" })}; delete from people.organization_roles where role = 'owner' and person_id = '${id("keeper")}'`),
  ...each(() => insert("people.directory_entries", { person_id: id("mgr"), external_id: "f" }), ["keeper", "foreign"], ["tee", "mgr"]),
  ...each(() => `update people.directory_entries set awaited_manager = 'x'`, ["keeper"], ["tee", "mgr"]),
  ...each(() => "delete from people.directory_entries", ["keeper"], ["tee", "mgr"]),
  ...each((who) => insert("ops.directory_tokens", { id: fresh(), token_hash: "\\x01", made_by: id(who), expires_at: FUTURE }), ["keeper"], ["foreign", "tee"]),
  app("refused", "keeper", insert("ops.directory_tokens", { id: fresh(), token_hash: "\\x01", made_by: id("tee"), expires_at: FUTURE })),
  app("23514", "keeper", insert("ops.directory_tokens", { id: fresh(), token_hash: "\\x01", made_by: id("keeper"), expires_at: "now() + interval '400 days'" })),
  ...each(() => "delete from ops.directory_tokens", ["keeper"], ["foreign", "tee"]),
  app("refused", "keeper", "update ops.directory_tokens set expires_at = now()"),
  { role: "trellis_auth", who: null, sql: "update ops.directory_tokens set used_at = now() where token_hash = '\\x74'", expect: "done" },
  { role: "trellis_auth", who: null, sql: "update ops.directory_tokens set expires_at = now()", expect: "refused" },
  ...each((who) => insert("people.people_imports", { id: fresh(), imported_by: id(who), filename: "f", created: 1, updated: 0, unchanged: 0, rejected: 0, manager_changes: 0 }), ["keeper"], ["tee"]),
  app("refused", "keeper", insert("people.people_imports", { id: fresh(), imported_by: id("tee"), filename: "f", created: 1, updated: 0, unchanged: 0, rejected: 0, manager_changes: 0 })),
  app("refused", "keeper", "update people.people_imports set undone_at = now(), undone_by = imported_by, stayed = 0"),
  ...each(() => insert("people.import_rows", { import_id: thing(150), person_id: id("mgr"), added: true }), ["keeper"], ["foreign", "tee", "mgr"]),
  app("refused", "keeper", insert("people.import_rows", { import_id: thing(150), person_id: id("mgr"), added: true, came_in: true })),
  app("refused", "keeper", "update people.import_rows set came_in = false"),
  app("refused", "keeper", "delete from people.import_rows"),
  ...each((who) => insert("people.import_mappings", { headings: "i", fields: {}, saved_by: id(who) }), ["keeper", "foreign"], ["tee", "mgr"]),
  app("refused", "keeper", insert("people.import_mappings", { headings: "i", fields: {}, saved_by: id("foreign") })),
  ...each((who) => `update people.import_mappings set saved_by = '${id(who)}'`, ["keeper", "foreign"], ["tee", "mgr"]),
  app("refused", "keeper", `update people.import_mappings set saved_by = '${id("foreign")}'`),
  ...each(() => "delete from people.import_mappings", ["keeper", "foreign"], ["tee", "mgr"]),
  app("refused", "keeper", `delete from people.people where id = '${id("stranger")}'`),
  app("refused", "keeper", "delete from people.managers_of_record"),
  ...each(() => takeBack(thing(150)), ["keeper"], ["foreign", "tee", "mgr"]),
  app("TRUNM", "keeper", takeBack(thing(150), [id("tee")])),
  app("TRUNM", "keeper", takeBack(thing(150), [], [thing(100)])),
  app("TRUND", "keeper", `${takeBack(thing(150))}; ${takeBack(thing(150))}`),
  app("TRUND", "keeper", `${insert("people.people_imports", { id: thing(151), imported_by: id("keeper"), filename: "f", created: 1, updated: 0, unchanged: 0, rejected: 0, manager_changes: 0, at: "now() - interval '31 days'" })}; ${takeBack(thing(151))}`),
  ...each((who) => `update ops.uploads set done = 1 where owner_id = '${id("keeper")}' and '${who}' <> ''`, ["keeper"], ["tee", "mgr"]),
  app("refused", "keeper", "update ops.uploads set filename = 'g'"),
  ...each((who) => `${insert("people.calendars", { person_id: id(who), invites: false })} on conflict (person_id) do update set invites = false`, ["tee", "mgr"], []),
  app("refused", "mgr", insert("people.calendars", { person_id: id("coach"), invites: false })),
  app("refused", "mgr", `update people.calendars set invites = true where person_id = '${id("tee")}'`),
  app("done", "tee", `select 1 where not people.wants_invites('${id("tor")}') and people.wants_invites('${id("tee")}')`),
  { role: "trellis_auth", who: null, sql: "select * from people.calendars where token_hash is not null", expect: "done" },
  ...each(() => insert("people.author_keys", { person_id: id("mgr"), wrapped: x }), ["mgr"], ["tee", "keeper"]),
]; // prettier-ignore

/** A design that keeper wrote and submitted, approved by somebody who is made an admin of the program unless they are. */
const approvalBySecond = (who: Name) =>
  [
    `select set_config('trellis.person_id', '${id("keeper")}', true)`,
    insert("mentoring.program_roles", { program_id: DRAFTING, person_id: id("second"), role: "admin", granted_by: id("keeper") }),
    `select set_config('trellis.person_id', '${id(who)}', true)`,
    insert("mentoring.design_approvals", { design_id: DESIGN_DRAFT, approved_by: id(who) }),
  ].join("; "); // prettier-ignore

const design: Write[] = [
  ...each((who) => insert("mentoring.programs", { id: fresh(), name: "N", created_by: id(who) }), ["keeper", "foreign"], ["tee", "second"]),
  ...each(() => `update mentoring.programs set summary = 'x' where id = '${P}'`, ["keeper", "second"], ["foreign", "tee", "mgr"]),
  app("TRD01", "keeper", `update mentoring.programs set state = 'enrolling' where id = '${DRAFTING}'`),
  app("TRD00", "keeper", `update mentoring.programs set state = 'closed' where id = '${P}'`),
  app("42501", "keeper", `update mentoring.programs set created_by = '${id("second")}' where id = '${P}'`),
  ...each((who) => insert("mentoring.program_roles", { program_id: P, person_id: id("stranger"), role: "admin", granted_by: id(who) }), ["second"], ["foreign", "mgr"]),
  app("refused", "second", insert("mentoring.program_roles", { program_id: P, person_id: id("stranger"), role: "admin", granted_by: id("keeper") })),
  ...each(() => `delete from mentoring.program_roles where program_id = '${P}' and role = 'sponsor'`, ["second"], ["foreign", "mgr"]),
  ...each(() => `delete from mentoring.program_roles where program_id = '${P}' and role = 'admin' and person_id = '${id("keeper")}'`, ["keeper", "second"], ["foreign", "mgr"]),
  app("TRADM", "keeper", `delete from mentoring.program_roles where program_id = '${DRAFTING}' and role = 'admin'`),
  app("TRADM", "second", `delete from mentoring.program_roles where program_id = '${P}' and role = 'admin'`),
  ...each((who) => insert("mentoring.designs", { id: fresh(), program_id: P, version: 2, author_id: id(who) }), ["keeper", "second"], ["foreign", "tee"]),
  ...each(() => `update mentoring.designs set purpose = '{}' where id = '${DESIGN_DRAFT}'`, ["keeper"], ["foreign", "second"]),
  app("42501", "keeper", `update mentoring.designs set author_id = '${id("second")}' where id = '${DESIGN_DRAFT}'`),
  app("TRD04", "keeper", `update mentoring.designs set purpose = '{}' where id = '${DESIGN_P}'`),
  ...each((who) => `delete from mentoring.design_submissions where design_id = '${DESIGN_DRAFT}'; ${insert("mentoring.design_submissions", { design_id: DESIGN_DRAFT, submitted_by: id(who) })}`, ["keeper"], ["foreign", "tee"]),
  ...each(() => `delete from mentoring.design_submissions where design_id = '${DESIGN_P}'`, ["second"], ["foreign"]),
  ...each((who) => approvalBySecond(who), ["second"], ["tee", "foreign"]),
  app("TRD06", "keeper", insert("mentoring.design_approvals", { design_id: DESIGN_DRAFT, approved_by: id("keeper") })),
  app("TRD05", "keeper", `delete from mentoring.design_submissions where design_id = '${DESIGN_DRAFT}'; ${insert("mentoring.design_approvals", { design_id: DESIGN_DRAFT, approved_by: id("keeper") })}`),
  app("TRD06", "keeper", `${insert("mentoring.program_roles", { program_id: DRAFTING, person_id: id("second"), role: "admin", granted_by: id("keeper") })}; ${insert("mentoring.design_approvals", { design_id: DESIGN_DRAFT, approved_by: id("keeper") })}`),
  app("TRD02", "keeper", `update mentoring.designs set purpose = '{}' where id = '${DESIGN_DRAFT}'; ${insert("mentoring.design_approvals", { design_id: DESIGN_DRAFT, approved_by: id("keeper") })}`),
  ...each((who) => insert("mentoring.design_comments", { id: fresh(), design_id: DESIGN_P, section: "focus", author_id: id(who), text: "t" }), ["keeper", "second"], ["foreign", "tee", "mgr"]),
  app("refused", "second", insert("mentoring.design_comments", { id: fresh(), design_id: DESIGN_P, section: "focus", author_id: id("keeper"), text: "t" })),
  ...each((who) => `update mentoring.design_comments set settled_at = now(), settled_by = '${id(who)}' where id = '${thing(216)}'`, ["keeper", "second"], ["foreign", "tee"]),
  app("refused", "second", `update mentoring.design_comments set settled_at = now(), settled_by = '${id("keeper")}' where id = '${thing(216)}'`),
  app("42501", "second", `update mentoring.design_comments set text = 'x', settled_by = '${id("second")}' where id = '${thing(216)}'`),
  // D4: who lives under an earlier version is told of a new one, also those whom its approver may not know of
  app("done", "keeper", `insert into mentoring.designs (id, program_id, version, author_id, purpose, focus, model, components, matching) select '${thing(0x2ff0)}', program_id, 7, '${id("keeper")}', purpose, focus, model, components, matching from mentoring.designs where id = '${DESIGN_P}'; ${insert("mentoring.design_submissions", { design_id: thing(0x2ff0), submitted_by: id("keeper") })}; select set_config('trellis.person_id', '${id("second")}', true); ${insert("mentoring.design_approvals", { design_id: thing(0x2ff0), approved_by: id("second") })}; select set_config('trellis.person_id', '${id("tee")}', true); select 1 from ops.notifications where kind = 'relationship.new-version' and subject_id = '${PAIR}'`),
]; // prettier-ignore

const hexOf = (text: string) => Buffer.from(text).toString("hex");
const enrol = (person: Name, program = P, design = DESIGN_P, more: Record<string, unknown> = {}) =>
  insert("mentoring.enrolments", {
    id: fresh(),
    program_id: program,
    design_id: design,
    person_id: id(person),
    side: "mentor",
    state: "applied",
    ...more,
  });
const run = (more: Record<string, unknown>) =>
  insert("mentoring.match_runs", { id: fresh(), program_id: P, design_id: DESIGN_P, aim: "best_total", seed: "s", criteria: {}, ...more }); // prettier-ignore
const pin = (runId: string, mentee: Name, mentor: Name) =>
  insert("mentoring.match_pins", { run_id: runId, mentee_id: id(mentee), mentor_id: id(mentor), kind: "apart" }); // prettier-ignore
const forDesigners = `update mentoring.enrolment_forms set eligibility = '{"mentor": {"departments": ["Design"]}}' where program_id = '${P}'`;
const matching: Write[] = [
  ...each(() => enrol("stranger"), ["stranger", "second"], ["foreign", "mgr"]),
  app("refused", "keeper", enrol("report")), // W7
  // nobody lets themselves in, by insert or by update
  app("42501", "stranger", enrol("stranger").replace("'applied'", "'approved'")),
  app("done", "second", enrol("stranger").replace("'applied'", "'approved'")),
  app("TRENS", "stranger", `${enrol("stranger")}; update mentoring.enrolments set state = 'approved' where person_id = '${id("stranger")}'`),
  app("done", "tee", `update mentoring.enrolments set state = 'paused' where id = '${thing(200)}'; update mentoring.enrolments set state = 'approved' where id = '${thing(200)}'`),
  app("TRENS", "second", `update mentoring.enrolments set state = 'paused' where id = '${thing(200)}'`),
  // the worker matches those who are there
  app("refused", "tee", `update mentoring.enrolments set available_from = current_date + 9 where id = '${thing(200)}'; set local role trellis_worker; select 1 from mentoring.enrolments where id = '${thing(200)}'`),
  app("done", "tee", `update mentoring.enrolments set available_from = current_date where id = '${thing(200)}'; set local role trellis_worker; select 1 from mentoring.enrolments where id = '${thing(200)}'`),
  // by invitation only, and only the one that was shown
  app("TRINV", "stranger", enrol("stranger", Q, DESIGN_Q)),
  app("TRINV", "stranger", `select set_config('trellis.invitation', '${hexOf("sealed")}', true); ${enrol("stranger", Q, DESIGN_Q)}`),
  app("done", "stranger", `select set_config('trellis.invitation', '${hexOf("link")}', true); ${enrol("stranger", Q, DESIGN_Q)}`),
  app("TRINV", "foreign", `update mentoring.enrolment_invitations set revoked_at = now(); select set_config('trellis.person_id', '${id("stranger")}', true); select set_config('trellis.invitation', '${hexOf("link")}', true); ${enrol("stranger", Q, DESIGN_Q)}`),
  app("done", "stranger", `select 1 from mentoring.open_invitation('\\x${hexOf("link")}')`),
  app("refused", "stranger", `select 1 from mentoring.open_invitation('\\x00')`),
  // places: who comes too many waits, and comes in when one leaves
  app("done", "second", `update mentoring.enrolment_forms set mentor_places = 3 where program_id = '${P}'; ${enrol("stranger").replace("'applied'", "'approved'")}; select 1 from mentoring.enrolments where state = 'waiting' and person_id = '${id("stranger")}'`),
  app("done", "second", `update mentoring.enrolment_forms set mentor_places = 3 where program_id = '${P}'; ${enrol("stranger").replace("'applied'", "'approved'")}; update mentoring.enrolments set state = 'withdrawn' where id = '${thing(201)}'; select 1 from mentoring.enrolments where state = 'approved' and person_id = '${id("stranger")}'`),
  ...each(() => `update mentoring.enrolment_forms set review = false where program_id = '${P}'`, ["keeper", "second"], ["foreign", "mgr", "tee"]),
  app("42501", "keeper", `update mentoring.enrolment_forms set program_id = '${P}' where program_id = '${DRAFTING}'`),
  ...each(() => insert("mentoring.enrolment_forms", { program_id: Q }), ["foreign"], ["second", "mgr"]),
  ...each((who) => insert("mentoring.enrolment_inquiries", { id: fresh(), enrolment_id: thing(200), asked_by: id(who), question: x }), ["second"], ["tee", "mgr", "foreign"]),
  app("refused", "keeper", insert("mentoring.enrolment_inquiries", { id: fresh(), enrolment_id: thing(202), asked_by: id("keeper"), question: x })), // W7
  app("refused", "second", insert("mentoring.enrolment_inquiries", { id: fresh(), enrolment_id: thing(200), asked_by: id("keeper"), question: x })),
  ...each(() => `update mentoring.enrolment_inquiries set reply = '${x}' where id = '${thing(212)}'`, ["tee"], ["second", "mgr"]),
  app("42501", "tee", `update mentoring.enrolment_inquiries set question = '\\x01' where id = '${thing(212)}'`),
  app("TRD01", "keeper", enrol("keeper", DRAFTING, DESIGN_DRAFT)), // D1
  app("TRD01", "second", enrol("stranger", P, DESIGN_Q)),
  ...each(() => `update mentoring.enrolments set state = 'withdrawn' where id = '${thing(200)}'`, ["tee", "second"], ["mgr", "foreign", "tor"]),
  app("42501", "second", `update mentoring.enrolments set side = 'mentor' where id = '${thing(200)}'`),
  ...each(() => insert("mentoring.enrolment_answers", { enrolment_id: thing(200), question: "new", value: '"x"' }), ["tee", "second"], ["mgr", "tor"]),
  ...each((who) => insert("mentoring.enrolment_invitations", { id: fresh(), program_id: P, side: "mentee", token_hash: `\\x${fresh().slice(-4)}`, created_by: id(who), expires_at: "now()" }), ["second"], ["foreign", "mgr"]),
  // any admin of the program takes a link back, and for good; what it is good for does not change
  ...each(() => `update mentoring.enrolment_invitations set revoked_at = now() where id = '${thing(210)}'`, ["keeper", "second"], ["foreign", "mgr", "tee"]),
  app("42501", "keeper", `update mentoring.enrolment_invitations set side = 'mentor' where id = '${thing(210)}'`),
  app("done", "keeper", `update mentoring.enrolment_invitations set revoked_at = now() where id = '${thing(210)}'; update mentoring.enrolment_invitations set revoked_at = null where id = '${thing(210)}'; select 1 from mentoring.enrolment_invitations where revoked_at is not null and id = '${thing(210)}'`),
  // whom it is for is asked of everybody who applies; an admin may make an exception
  app("TRELI", "keeper", `${forDesigners}; select set_config('trellis.person_id', '${id("stranger")}', true); ${enrol("stranger")}`),
  app("done", "keeper", `${forDesigners}; update people.people set department = 'design' where id = '${id("stranger")}'; select set_config('trellis.person_id', '${id("stranger")}', true); ${enrol("stranger")}`),
  app("TRELI", "second", `${forDesigners}; ${enrol("stranger").replace("'applied'", "'approved'")}`),
  app("done", "second", `${forDesigners}; ${enrol("stranger", P, DESIGN_P, { state: "approved", exception: "true" })}`),
  app("42501", "stranger", enrol("stranger", P, DESIGN_P, { exception: "true" })),
  app("42501", "tee", `update mentoring.enrolments set exception = true where id = '${thing(200)}'`),
  app("done", "second", `update mentoring.enrolments set exception = true where id = '${thing(200)}'`),
  app("TRELI", "tee", `update mentoring.enrolments set state = 'withdrawn' where id = '${thing(200)}'; select set_config('trellis.person_id', '${id("second")}', true); ${forDesigners.replace('"mentor"', '"mentee"')}; select set_config('trellis.person_id', '${id("tee")}', true); update mentoring.enrolments set state = 'applied' where id = '${thing(200)}'`),
  ...each((who) => insert("mentoring.exclusions", { program_id: P, mentee_id: id("tee"), mentor_id: id("quit"), reason: "r", created_by: id(who) }), ["second", "keeper"], ["mgr", "foreign"]),
  ...each(() => `update mentoring.match_runs set state = 'review' where id = '${RUN}'`, ["second"], ["foreign", "tee"]),
  app("42501", "second", `update mentoring.match_runs set seed = 'mine' where id = '${RUN}'`),
  app("42501", "second", `update mentoring.match_runs set certified = true where id = '${RUN}'`),
  app("refused", "second", `update mentoring.match_runs set state = 'published' where id = '${RUN}'`),
  app("TRRUN", "second", `update mentoring.match_runs set state = 'draft' where id = '${WAITING}'`),
  ...each(() => `update mentoring.match_runs set state = 'cancelled' where id = '${AT_WORK}'`, ["keeper"], ["foreign"]),
  ...each((who) => run({ created_by: id(who) }), ["second", "keeper"], ["foreign", "tee", "mgr"]),
  app("refused", "second", run({ created_by: id("keeper") })),
  app("refused", "second", run({ created_by: id("second"), certified: true })),
  app("refused", "second", run({ created_by: id("second"), fingerprint: "f" })),
  app("TRD01", "keeper", run({ created_by: id("keeper"), program_id: DRAFTING, design_id: DESIGN_DRAFT })), // D1
  app("23503", "foreign", run({ created_by: id("foreign"), program_id: Q, design_id: DESIGN_Q, based_on: RUN })),
  ...each(() => pin(WAITING, "tee", "tor"), ["second"], ["keeper", "foreign", "mgr"]),
  app("refused", "second", pin(RUN, "tee", "tor")),
  app("done", "keeper", `${run({ id: thing(0x2ffd), created_by: id("keeper") })}; ${pin(thing(0x2ffd), "tee", "tor")}`),
  app("refused", "keeper", `${run({ id: thing(0x2ffd), created_by: id("keeper") })}; ${pin(thing(0x2ffd), "report", "tor")}`), // W7
  ...each(() => insert("mentoring.wishes", { enrolment_id: thing(200), rank: 2, mentor_enrolment_id: thing(206) }), ["tee"], ["tor", "second", "mgr"]),
  ...each(() => `delete from mentoring.wishes where enrolment_id = '${thing(200)}'`, ["tee"], ["second", "tor"]),
  app("TRWSH", "tee", insert("mentoring.wishes", { enrolment_id: thing(200), rank: 2, mentor_enrolment_id: thing(202) })),
  ...each((who) => insert("mentoring.proposal_responses", { proposal_id: PROPOSAL, person_id: id(who), accepted: false }), ["tor"], ["second", "mgr", "stranger"]),
  app("refused", "tor", insert("mentoring.proposal_responses", { proposal_id: UNRELEASED, person_id: id("tor"), accepted: false })),
  app("23503", "second", insert("mentoring.decline_reasons", { proposal_id: PROPOSAL, person_id: id("second"), sealed: x })),
  app("done", "tor", `${insert("mentoring.proposal_responses", { proposal_id: PROPOSAL, person_id: id("tor"), accepted: false })}; ${insert("mentoring.decline_reasons", { proposal_id: PROPOSAL, person_id: id("tor"), sealed: x })}`),
  app("refused", "mgr", insert("mentoring.decline_reasons", { proposal_id: PROPOSAL, person_id: id("tee"), sealed: x })),
]; // prettier-ignore

const numbers: Write[] = [
  ...each((who) => insert("mentoring.measurements", { id: fresh(), program_id: P, measure: "m", taken_on: "2026-02-01", value: 2, entered_by: id(who) }), ["keeper", "second"], ["boss", "foreign", "mgr", "tee"]),
  app("refused", "second", insert("mentoring.measurements", { id: fresh(), program_id: P, measure: "m", taken_on: "2026-02-01", value: 2, entered_by: id("keeper") })),
  ...each((who) => `update mentoring.measurements set value = 3, entered_by = '${id(who)}' where id = '${thing(214)}'`, ["second"], ["boss", "foreign"]),
  ...each(() => `delete from mentoring.measurements where id = '${thing(214)}'`, ["second"], ["boss", "foreign"]),
  // an admin counts without the people below them; a sponsor sees no small number; nobody else sees any
  app("done", "second", `select 1 from mentoring.program_numbers('${P}') where what = 'phase' and n = 2`),
  app("done", "keeper", `select 1 from mentoring.program_numbers('${P}') where what = 'phase' and n = 1`),
  app("done", "second", `select 1 from mentoring.program_numbers('${P}') where what = 'sessions' and n = 2`),
  app("refused", "boss", `select 1 from mentoring.program_numbers('${P}') where n > 0`), // everybody is below them
  app("refused", "boss", `select 1 from mentoring.program_numbers('${P}') where n between 1 and 4`),
  ...(["foreign", "mgr", "tee", "stranger"] as const).map((who) => app("refused", who, `select 1 from mentoring.program_numbers('${P}') where n > 0`)),
]; // prettier-ignore

const row = (extra: Record<string, unknown>, relationship = PAIR) => ({
  relationship_id: relationship,
  ...extra,
});
const partnersWrite = (sql: (who: Name) => string) =>
  each(sql, ["tee", "tor"], ["mgr", "second", "keeper", "quit", "stranger"]);
/** Five check-ins of the pair at one check point, answered by the mentee; then back to who asks. */
const fiveAnswers = [
  `select set_config('test.asks', current_setting('trellis.person_id'), true)`,
  `select set_config('trellis.person_id', '${id("tee")}', true)`,
  ...[1, 2, 3, 4, 5].flatMap((day) => [
    insert("mentoring.check_ins", row({ id: thing(0x6000 + day), due_on: `2027-01-0${day}`, month: 7 })),
    insert("mentoring.check_in_answers", { check_in_id: thing(0x6000 + day), person_id: id("tee"), item: "worth", answer: 5 }),
  ]),
  `select set_config('trellis.person_id', current_setting('test.asks'), true)`,
].join("; "); // prettier-ignore
const relationship: Write[] = [
  ...partnersWrite(() => `update mentoring.relationships set phase = 'negotiating' where id = '${PAIR}'`),
  app("TRPHA", "tee", `update mentoring.relationships set phase = 'closing' where id = '${PAIR}'`),
  app("42501", "tee", `update mentoring.pauses set cause = 'reorganization' where relationship_id = '${PAIR}'`),
  app("42501", "tee", `update mentoring.relationships set program_id = '${Q}' where id = '${PAIR}'`),
  app("refused", "tee", insert("mentoring.relationship_members", row({ person_id: id("stranger"), side: "mentee" }))),
  ...partnersWrite((who) => insert("mentoring.phase_changes", row({ id: fresh(), phase: "enabling", changed_by: id(who) }))),
  ...partnersWrite(() => `update mentoring.phase_changes set at = now() where relationship_id = '${PAIR}'`),
  ...partnersWrite(() => `update mentoring.pauses set resumed_at = now() where relationship_id = '${PAIR}'; ${insert("mentoring.pauses", row({ id: fresh(), cause: "partner" }))}`),
  ...partnersWrite(() => `update mentoring.closings set at = now() where relationship_id = '${PAIR}'`),
  ...each(() => insert("mentoring.closings", row({ kind: "completed" }, RECUSED)) + " on conflict do nothing", [], ["tee", "mgr"]),
  ...partnersWrite((who) => insert("mentoring.sessions", row({ id: fresh(), starts_at: `now() - interval '${next} minutes'`, minutes: 30, state: "held", created_by: id(who) }))),
  ...partnersWrite(() => `update mentoring.sessions set minutes = 61 where relationship_id = '${PAIR}'`),
  app("TRL01", "tee", `update mentoring.sessions set starts_at = ${FUTURE} where relationship_id = '${PAIR}'`),
  app("42501", "tee", `update mentoring.sessions set created_by = '${id("tor")}' where relationship_id = '${PAIR}'`),
  app("23505", "tor", `insert into mentoring.sessions (id, relationship_id, starts_at, minutes, state, created_by) select '${fresh()}', relationship_id, starts_at, minutes, 'held', '${id("tor")}' from mentoring.sessions where relationship_id = '${PAIR}'`),
  ...partnersWrite(() => `update mentoring.relationship_keys set wrapped = '${x}' where relationship_id = '${PAIR}'`),
  ...partnersWrite((who) => insert("mentoring.renewals", row({ id: fresh(), until: "now()", agreed_by: [id(who)] }))),
  ...partnersWrite((who) => `update mentoring.renewals set agreed_by = array_append(agreed_by, '${id(who)}') where relationship_id = '${PAIR}'`),
  app("TRREN", "tee", insert("mentoring.renewals", row({ id: fresh(), until: "now()", agreed_by: [id("tee"), id("tor")] }))),
  app("TRREN", "tee", `update mentoring.renewals set agreed_by = array_append(agreed_by, '${id("tor")}') where relationship_id = '${PAIR}'`),
  app("42501", "tee", `update mentoring.renewals set until = now() where relationship_id = '${PAIR}'`),
  ...partnersWrite((who) => insert("mentoring.agreements", row({ id: fresh(), version: 2, author_id: id(who), sealed: x }))),
  app("refused", "tor", insert("mentoring.agreements", row({ id: fresh(), version: 3, author_id: id("tee"), sealed: x }))),
  app("done", "tor", insert("mentoring.agreement_signatures", row({ agreement_id: thing(303), person_id: id("tor") }))),
  app("refused", "mgr", insert("mentoring.agreement_signatures", row({ agreement_id: thing(303), person_id: id("mgr") }))),
  app("refused", "tee", insert("mentoring.agreement_signatures", row({ agreement_id: thing(303), person_id: id("tor") }))),
  app("refused", "tee", `update mentoring.agreement_signatures set at = now() where person_id = '${id("tee")}'`),
  ...partnersWrite((who) => insert("mentoring.goals", row({ id: fresh(), author_id: id(who), horizon: "future", sealed: x }))),
  app("refused", "tor", insert("mentoring.goals", row({ id: fresh(), author_id: id("tee"), horizon: "future", sealed: x }))),
  ...partnersWrite(() => `update mentoring.goals set reached_at = now() where relationship_id = '${PAIR}'`),
  app("42501", "tor", `update mentoring.goals set author_id = '${id("tor")}' where relationship_id = '${PAIR}'`),
  app("done", "tee", `update mentoring.sessions set minutes = 62 where relationship_id = '${PAIR}'; select 1 from mentoring.sessions where sequence = 1 and relationship_id = '${PAIR}'`),
  ...partnersWrite((who) => insert("mentoring.session_series", row({ id: fresh(), rule: "r", time_zone: "UTC", starts_at: "now()", created_by: id(who) }))),
  app("refused", "tor", insert("mentoring.session_series", row({ id: fresh(), rule: "r", time_zone: "UTC", starts_at: "now()", created_by: id("tee") }))),
  ...partnersWrite(() => insert("mentoring.session_attendance", row({ session_id: thing(305), person_id: id("tor") }))),
  ...partnersWrite(() => `delete from mentoring.session_attendance where relationship_id = '${PAIR}'`),
  ...partnersWrite((who) => insert("mentoring.agenda_points", row({ id: fresh(), author_id: id(who), sealed: x }))),
  app("refused", "tor", insert("mentoring.agenda_points", row({ id: fresh(), author_id: id("tee"), sealed: x }))),
  ...partnersWrite(() => `update mentoring.agenda_points set covered_in = '${thing(305)}' where relationship_id = '${PAIR}'`),
  app("42501", "tor", `update mentoring.agenda_points set sealed = '\\x01' where relationship_id = '${PAIR}'`),
  ...partnersWrite((who) => insert("mentoring.goal_reflections", row({ id: fresh(), goal_id: thing(304), author_id: id(who), sealed: x }))),
  app("refused", "tor", insert("mentoring.goal_reflections", row({ id: fresh(), goal_id: thing(304), author_id: id("tee"), sealed: x }))),
  ...each((who) => `${insert("mentoring.message_readings", row({ person_id: id(who), until: "now()" }))} on conflict (relationship_id, person_id) do update set until = now()`, ["tee", "tor"], ["mgr", "second", "stranger"]),
  app("refused", "tor", insert("mentoring.message_readings", row({ person_id: id("tee"), until: "now()" }, RECUSED))),
  ...each((who) => insert("mentoring.drafts", row({ person_id: id(who), place: "message", sealed: x })), ["tee", "tor"], ["mgr", "second", "stranger"]),
  ...each(() => `delete from mentoring.drafts where relationship_id = '${PAIR}'`, ["tee"], ["tor", "mgr"]),
  ...partnersWrite((who) => insert("mentoring.redefinitions", row({ id: fresh(), model: "reverse", agreed_by: [id(who)] }))),
  app("TRREN", "tee", insert("mentoring.redefinitions", row({ id: fresh(), model: "peer", agreed_by: [id("tee"), id("tor")] }))),
  app("42501", "tor", `update mentoring.redefinitions set model = 'reverse' where relationship_id = '${PAIR}'`),
  app("42501", "tee", `update mentoring.relationships set model = 'peer' where id = '${PAIR}'`),
  app("done", "tor", `update mentoring.redefinitions set agreed_by = array_append(agreed_by, '${id("tor")}') where relationship_id = '${PAIR}'; select 1 from mentoring.relationships where model = 'peer' and id = '${PAIR}'`),
  app("refused", "second", `update mentoring.redefinitions set agreed_by = agreed_by where relationship_id = '${PAIR}'`),
  app("TRMOD", "tee", `${insert("mentoring.redefinitions", row({ id: thing(0x2ffd), model: "circle", agreed_by: [id("tee")] }))}; select set_config('trellis.person_id', '${id("tor")}', true); update mentoring.redefinitions set agreed_by = array_append(agreed_by, '${id("tor")}') where id = '${thing(0x2ffd)}'`),
  // D4: to a later approved version, each member agreeing for themselves, and by no other way
  ...partnersWrite((who) => insert("mentoring.version_moves", row({ id: fresh(), design_id: DESIGN_P6, agreed_by: [id(who)] }))),
  app("TRREN", "tee", insert("mentoring.version_moves", row({ id: fresh(), design_id: DESIGN_P6, agreed_by: [id("tee"), id("tor")] }))),
  ...[DESIGN_Q, DESIGN_DRAFT, DESIGN_P].map((design) => app("TRVER", "tee", insert("mentoring.version_moves", row({ id: fresh(), design_id: design, agreed_by: [id("tee")] })))),
  app("42501", "tor", `update mentoring.version_moves set design_id = '${DESIGN_P6}' where relationship_id = '${PAIR}'`),
  app("42501", "tee", `update mentoring.relationships set design_id = '${DESIGN_P5}' where id = '${PAIR}'`),
  app("done", "tor", `update mentoring.version_moves set agreed_by = array_append(agreed_by, '${id("tor")}') where relationship_id = '${PAIR}'; select 1 from mentoring.relationships where design_id = '${DESIGN_P5}' and id = '${PAIR}'`),
  app("refused", "tee", `update mentoring.version_moves set done_at = now() where relationship_id = '${PAIR}'; select 1 from mentoring.version_moves where done_at is not null`),
  app("refused", "second", `update mentoring.version_moves set agreed_by = agreed_by where relationship_id = '${PAIR}'`),
  app("refused", "tee", insert("mentoring.session_changes", row({ id: fresh(), session_id: thing(305), starts_at: "now()", minutes: 30, state: "held" }))),
  ...partnersWrite((who) => insert("mentoring.action_items", row({ id: fresh(), owner_id: id(who), sealed: x }))),
  ...partnersWrite(() => `update mentoring.action_items set done_at = now() where relationship_id = '${PAIR}'`),
  ...partnersWrite((who) => insert("mentoring.messages", row({ id: fresh(), author_id: id(who), sealed: x }))),
  app("refused", "tor", insert("mentoring.messages", row({ id: fresh(), author_id: id("tee"), sealed: x }))),
  ...partnersWrite(() => insert("mentoring.check_ins", row({ id: fresh(), due_on: `2030-01-${String(1 + (next % 28)).padStart(2, "0")}` }))),
  ...partnersWrite(() => `update mentoring.check_ins set due_on = '2031-01-01' where relationship_id = '${PAIR}'`),
  app("done", "tee", insert("mentoring.check_in_answers", { check_in_id: thing(312), person_id: id("tee"), item: "new", answer: 3 })),
  app("23514", "tee", insert("mentoring.check_in_answers", { check_in_id: thing(312), person_id: id("tee"), item: "high", answer: 6 })),
  app("refused", "second", `select * from mentoring.check_in_results('${P}')`), // two answers are no group (W8)
  app("done", "second", `${fiveAnswers}; select 1 from mentoring.check_in_results('${P}') where answered = 5 and mean = 4.6`),
  app("refused", "boss", `${fiveAnswers}; select 1 from mentoring.check_in_results('${P}')`), // a sponsor above them
  app("done", "second", `${fiveAnswers}; ${insert("mentoring.program_roles", { program_id: P, person_id: id("stranger"), role: "sponsor", granted_by: id("second") })}; select set_config('trellis.person_id', '${id("stranger")}', true); select 1 from mentoring.check_in_results('${P}') where answered = 5`),
  app("done", "second", `${insert("mentoring.program_roles", { program_id: P, person_id: id("stranger"), role: "sponsor", granted_by: id("second") })}; select set_config('trellis.person_id', '${id("stranger")}', true); select 1 from mentoring.program_numbers('${P}') where what = 'phase' and n is null`),
  ...(["foreign", "mgr", "tee", "stranger"] as const).map((who) => app("refused", who, `${fiveAnswers}; select * from mentoring.check_in_results('${P}')`)),
  app("refused", "tee", insert("mentoring.check_in_answers", { check_in_id: thing(312), person_id: id("tor"), item: "new", answer: 3 })),
  app("refused", "stranger", insert("mentoring.check_in_answers", { check_in_id: thing(312), person_id: id("stranger"), item: "new", answer: 3 })),
  ...partnersWrite((who) => insert("mentoring.notes", row({ id: fresh(), author_id: id(who), visibility: "shared", sealed: x }))),
  app("refused", "tor", insert("mentoring.notes", row({ id: fresh(), author_id: id("tee"), visibility: "shared", sealed: x }))),
  ...each(() => `update mentoring.notes set sealed = '${x}' where id = '${thing(307)}'`, ["tee"], ["tor", "mgr"]),
  app("42501", "tee", `update mentoring.notes set visibility = 'shared' where id = '${thing(308)}'`),
  ...each(() => `delete from mentoring.notes where id = '${thing(307)}'`, ["tee"], ["tor", "mgr"]),
  app("done", "tor", insert("mentoring.leaving_reasons", row({ person_id: id("tor"), sealed: x }))),
  app("refused", "stranger", insert("mentoring.leaving_reasons", row({ person_id: id("stranger"), sealed: x }))),
  app("refused", "tor", insert("mentoring.leaving_reasons", row({ person_id: id("stranger"), sealed: x }))),
  ...each((who) => insert("mentoring.suggestions", { id: fresh(), author_id: id(who), recipient_id: id("tee"), sealed: x }), ["mgr"], ["boss", "tor", "second"]), // W3
  app("refused", "mgr", insert("mentoring.suggestions", { id: fresh(), author_id: id("boss"), recipient_id: id("tee"), sealed: x })),
  ...each(() => `update mentoring.suggestions set read_at = now() where id = '${thing(400)}'`, ["tee"], ["mgr"]),
  app("42501", "tee", `update mentoring.suggestions set sealed = '${x}' where id = '${thing(400)}'`),
  app("refused", "second", insert("mentoring.break_glass", row({ id: fresh(), requested_by: id("second"), ground: "g" }))),
  // W12: two named people, in nobody's line; each reads for a day, and never a private note
  ...(["tee", "tor", "mgr", "boss", "stranger", "coach"] as const).map((who) => app("42501", who, `select mentoring.ask_break_glass('${PAIR}', 'danger', false)`)),
  app("42501", "keeper", `select mentoring.ask_break_glass('${RECUSED}', 'danger', false)`), // manages one of them
  app("refused", "second", `select mentoring.second_break_glass('${thing(313)}')`), // asked for it themselves
  app("done", "keeper", `select 1 from mentoring.break_glass where id = '${thing(313)}'`),
  app("refused", "mgr", `select 1 from mentoring.break_glass where id = '${thing(313)}'`),
  app("refused", "keeper", `select 1 from mentoring.notes where relationship_id = '${PAIR}'`),
  ...["relationship_keys", "agreements", "goals", "goal_reflections", "agenda_points", "action_items", "messages", "notes"].flatMap((table) => [
    app("done", "keeper", `select mentoring.second_break_glass('${thing(313)}'); select 1 from mentoring.${table} where relationship_id = '${PAIR}'`),
    app("done", "keeper", `select mentoring.second_break_glass('${thing(313)}'); select set_config('trellis.person_id', '${id("second")}', true); select 1 from mentoring.${table} where relationship_id = '${PAIR}'`),
    app("refused", "keeper", `select mentoring.second_break_glass('${thing(313)}'); select set_config('trellis.person_id', '${id("foreign")}', true); select 1 from mentoring.${table} where relationship_id = '${PAIR}'`),
  ]),
  app("refused", "keeper", `select mentoring.second_break_glass('${thing(313)}'); select 1 from mentoring.notes where visibility = 'private'`),
  app("refused", "keeper", `select mentoring.second_break_glass('${thing(313)}'); update mentoring.goals set reached_at = now() where relationship_id = '${PAIR}'`),
  app("done", "foreign", `select mentoring.second_break_glass('${thing(313)}'); select 1 from mentoring.relationships where id = '${PAIR}'`), // an owner's colleague who keeps the organization
  app("refused", "foreign", `select 1 from mentoring.relationships where id = '${PAIR}'`),
  app("TRGLS", "keeper", `select mentoring.second_break_glass('${thing(313)}'); select set_config('trellis.person_id', '${id("foreign")}', true); select mentoring.second_break_glass('${thing(313)}')`),
  // W11: what was destroyed stays so
  app("TRKEY", "tee", `set local role trellis_worker; select mentoring.shred_expired(); set local role trellis_app; update mentoring.relationship_keys set wrapped = '${x}' where relationship_id = '${PAIR}'`),
]; // prettier-ignore

/** Erasing: what is left of somebody, looked at by the role that sees every row. */
const erased = (who: Name, then: string, expect: string, role = "trellis_backup"): Write => ({
  role: "trellis_worker",
  who: null,
  sql: `select people.erase('${id(who)}'); set local role ${role}; ${then}`,
  expect,
});
const GOES: readonly [Name, string, string][] = [
  ...[
    "people.photos",
    "ops.passkeys",
    "people.directory_entries",
    "people.mail_wishes",
    "people.calendars",
    "ops.identities",
    "ops.nudges",
    "ops.notifications",
    "mentoring.message_readings",
    "mentoring.drafts",
    "mentoring.leaving_reasons",
    "mentoring.decline_reasons",
  ].map((table): [Name, string, string] => ["tee", table, `person_id = '${id("tee")}'`]),
  // one on which a partner looked back keeps its place, without its words
  ["tee", "mentoring.goals", `author_id = '${id("tee")}' and length(sealed) > 0`],
  ...["agreements", "goal_reflections", "agenda_points", "messages", "notes"].map(
    (table): [Name, string, string] => ["tee", `mentoring.${table}`, `author_id = '${id("tee")}'`],
  ),
  ...["enrolment_answers", "enrolment_inquiries", "wishes"].map((table): [Name, string, string] => [
    "tee",
    `mentoring.${table}`,
    `enrolment_id = '${thing(200)}'`,
  ]),
  ["tee", "mentoring.action_items", `owner_id = '${id("tee")}'`],
  ["tee", "mentoring.suggestions", `recipient_id = '${id("tee")}'`],
  ["tee", "mentoring.exclusions", `mentee_id = '${id("tee")}'`],
  ["tee", "mentoring.match_pins", `mentee_id = '${id("tee")}'`],
  ["tee", "people.author_keys", `person_id = '${id("tee")}' and wrapped is not null`],
  ["tee", "coaching.engagement_keys", `engagement_id = '${ENGAGEMENT}' and wrapped is not null`],
  ["report", "people.quiet_hours", `person_id = '${id("report")}'`],
  ["second", "ops.directory_tokens", `made_by = '${id("second")}'`],
  ["second", "mentoring.design_comments", `author_id = '${id("second")}'`],
  ["coach", "coaching.notes", `author_id = '${id("coach")}'`],
  ["mgr", "coaching.feedback_drafts", `request_id = '${thing(510)}'`],
];
const comparing: Write[] = [
  { role: "trellis_worker", who: null, sql: "select people.compare('1 hour', 90); set local role trellis_backup; select 1 from people.comparison_findings where kind = 'manager-awaited'", expect: "done" },
  { role: "trellis_worker", who: null, sql: "select people.compare('7 days', 90); set local role trellis_backup; select 1 from people.comparisons where made_at > now() - interval '1 hour'", expect: "refused" }, // once a night
  app("refused", "keeper", "select people.compare('1 hour', 90)"),
  app("refused", "keeper", "delete from people.comparisons"),
  app("refused", "keeper", "delete from people.comparison_findings"),
]; // prettier-ignore
const consenting: Write[] = [
  app("done", "tee", `update mentoring.enrolment_answers set consented = true, consent_words = 'w' where question = 'identity' and enrolment_id = '${thing(200)}'; select 1 from mentoring.consents where words = 'w' and withdrawn_at is null and given_by = '${id("tee")}'`),
  app("done", "tor", `delete from mentoring.enrolment_answers where question = 'identity' and enrolment_id = '${thing(201)}'; select 1 from mentoring.consents where question = 'identity' and withdrawn_by = '${id("tor")}'`),
  app("refused", "tor", "update mentoring.consents set withdrawn_at = now()"),
  app("refused", "tor", insert("mentoring.consents", { id: fresh(), person_id: id("tor"), enrolment_id: thing(201), question: "q" })),
]; // prettier-ignore
const erasing: Write[] = [
  ...GOES.map(([who, table, rows]) => erased(who, `select 1 from ${table} where ${rows}`, "refused")),
  // what others wrote, and what is counted
  erased("tee", `select 1 from mentoring.goal_reflections where author_id = '${id("tor")}'`, "done"),
  erased("tee", `select 1 from mentoring.notes where author_id = '${id("tor")}'`, "done"),
  erased("tee", `select 1 from mentoring.sessions where created_by = '${id("tee")}'`, "done"),
  erased("tee", `select 1 from people.people where id = '${id("tee")}' and name = 'Somebody who was erased'`, "done"),
  erased("tee", `select people.erase('${id("tee")}')`, "refused", "trellis_worker"), // once
  { role: "trellis_worker", who: null, sql: `select people.erase('${id("tor")}')`, expect: "refused" }, // nobody ordered it
  { role: "trellis_worker", who: null, sql: `select people.erase('${id("stranger")}')`, expect: "refused" }, // asked, not ordered
  { role: "trellis_worker", who: null, sql: "select 1 from people.erasures where due_at < now()", expect: "done" },
  { role: "trellis_worker", who: null, sql: "delete from mentoring.match_snapshots", expect: "done" },
  app("refused", "keeper", `select people.erase('${id("tee")}')`),
  app("refused", "keeper", `update people.erasures set due_at = now()`),
  app("refused", "tee", `update people.erasures set called_back_at = now()`),
  app("refused", "keeper", `update people.people set erased_at = now() where id = '${id("tee")}' and false`),
  app("TRERA", "keeper", `update people.people set erased_at = now() where id = '${id("tee")}'`),
  erased("report", `select set_config('trellis.person_id', '${id("keeper")}', true); update people.people set left_at = null where id = '${id("report")}'`, "TRERA", "trellis_app"),
  erased("tee", `update people.author_keys set wrapped = '${x}' where person_id = '${id("tee")}'`, "TRKEY", "trellis_keys"),
  erased("tee", `update coaching.engagement_keys set wrapped = '${x}' where engagement_id = '${ENGAGEMENT}'`, "TRKEY", "trellis_keys"),
  ...each(() => "select people.ask_erasure()", ["tor", "keeper"], []),
  ...each(() => `select people.order_erasure('${id("stranger")}')`, ["keeper"], ["second", "foreign", "tee", "boss", "stranger"]),
  app("TRERN", "keeper", `select people.order_erasure('${id("tor")}')`),
  app("refused", "keeper", `select people.order_erasure('${id("keeper")}')`),
  app("TRERO", "keeper", `${insert("people.organization_roles", { person_id: id("tor"), role: "owner" })}; select people.order_erasure('${id("tor")}')`),
  ...each(() => `select people.call_back_erasure('${id("tee")}')`, ["tee", "keeper"], ["mgr", "tor", "second"]),
  ...each(() => `select * from people.rehearse_erasure('${id("tee")}')`, ["tee", "keeper"], ["mgr", "tor", "second", "coach"]),
  app("refused", "keeper", `select * from people.rehearse_erasure('${id("tee")}') where kind not in ('profile', 'directory', 'roles', 'coach-profile')`), // W2
]; // prettier-ignore

const engaged = (extra: Record<string, unknown>) => ({ engagement_id: ENGAGEMENT, ...extra });
const three = (sql: (who: Name) => string) =>
  each(sql, ["tee", "coach", "mgr"], ["former", "boss", "keeper", "tor"]);
const two = (sql: (who: Name) => string) => each(sql, ["tee", "coach"], ["mgr", "former", "stranger"]);
const engagement = (
  client: Name,
  coach: Name,
  startedBy: Name,
  state = startedBy === client ? "active" : "offered",
) =>
  insert("coaching.engagements", {
    id: fresh(),
    client_id: id(client),
    coach_id: id(coach),
    competency_id: thing(500),
    sealed: x,
    target_level: 3,
    planned_sessions: 3,
    started_by: id(startedBy),
    state,
  });
const contract = (who: Name, version: number, feedback = "coach") =>
  insert("coaching.contracts", engaged({ version, feedback, sealed: x, proposed_by: id(who) }));
const agreement = (who: Name, version: number) =>
  insert("coaching.contract_agreements", engaged({ version, person_id: id(who) }));
/** Six clients in one competency, each fact of it with one telling figure. */
const SIX = "from generate_series(1, 6) as n";
const six = (n: string) => `('00000000-0000-7000-9000-' || lpad((${n})::text, 12, '0'))::uuid`;
const as = (who: Name) => `select set_config('trellis.person_id', '${id(who)}', true)`;
const CLIENTS = ["tor", "tor2", "quit", "second", "foreign", "stranger"] as const; // boss is their manager
const sees = (who: Name, role: string, at: string) =>
  (["baseline", "final"] as const).map(
    (occasion, i) =>
      `insert into coaching.assessments (id, engagement_id, assessor_id, role, occasion, level, at) select gen_random_uuid(), ${six("n")}, '${id(who)}', '${role}', '${occasion}', ${1 + 2 * i}, now() + ${i} * interval '1 second' ${at}`,
  );
const sixEngagements = (last: string) =>
  [
    as("keeper"), "update coaching.coach_profiles set capacity = 20",
    `insert into coaching.competencies (id, name, description) values ('${thing(0x2e00)}', 'Six', 'd')`,
    as("coach"), `insert into coaching.coach_expertise (person_id, competency_id, evidence) values ('${id("coach")}', '${thing(0x2e00)}', 'e')`,
    ...CLIENTS.flatMap((who, i) => [
      as(who),
      `insert into coaching.engagements (id, client_id, coach_id, competency_id, sealed, target_level, planned_sessions, started_by) values (${six(String(i + 1))}, '${id(who)}', '${id("coach")}', '${thing(0x2e00)}', '\\x00', 3, 3, '${id(who)}')`,
      ...sees(who, "client", `from generate_series(${i + 1}, ${i + 1}) as n`),
    ]),
    as("coach"), ...sees("coach", "coach", SIX),
    `insert into coaching.sessions (id, engagement_id, starts_at, minutes, state, created_by) select ${six("n + 100")}, ${six("n")}, now() - interval '100 days', 60, 'held', '${id("coach")}' ${SIX}`,
    as("boss"), ...sees("boss", "manager", SIX),
    `insert into coaching.feedback_requests (id, engagement_id, manager_id, occasion, token_hash, expires_at) select ${six("n + 200")}, ${six("n")}, '${id("boss")}', 'start', ('x' || n)::bytea, now() + interval '1 day' ${SIX}`,
    `insert into coaching.manager_feedback (id, request_id, engagement_id, author_id) select ${six("n + 300")}, ${six("n + 200")}, ${six("n")}, '${id("boss")}' ${SIX}`,
    `insert into coaching.feedback_areas (id, feedback_id, sealed, priority) select ${six("n + 400")}, ${six("n + 300")}, '\\x00', 1 ${SIX}`,
    as("coach"), `insert into coaching.plan_items (id, engagement_id, feedback_area_id, author_id, sealed) select gen_random_uuid(), ${six("n")}, ${six("n + 400")}, '${id("coach")}', '\\x00' from generate_series(1, 5) as n`,
    `insert into coaching.feedback_answers (area_id, engagement_id, author_id, sealed) select ${six("n + 400")}, ${six("n")}, '${id("coach")}', '\\x00' from generate_series(6, 6) as n`,
    `insert into coaching.completions (engagement_id, accepted_at) select ${six("n")}, now() - interval '91 days' ${SIX}`,
    `update coaching.engagements set state = 'completed' where competency_id = '${thing(0x2e00)}'`,
    `insert into coaching.assessments (id, engagement_id, assessor_id, role, occasion, level) select gen_random_uuid(), ${six("n")}, '${id("coach")}', 'coach', 'follow_up', 3 ${SIX}`,
    as("keeper"), last,
  ].join("; "); // prettier-ignore
const FIGURES = [
  "engagements = 6 and completed = 6",
  "sessions_to_acquisition = 1",
  "measured = 6 and baseline = 1 and final = 3 and gain = 2 and spread = 0",
  "areas = 6 and taken_up = 6 and hours_to_plan = 0",
  "asked_back = 6 and held = 6",
  // fewer than five are nobody's business
  `competency_id = '${thing(500)}' and initiative_id is null and engagements is null and gain is null and completed is null`,
];
const coaching: Write[] = [
  ...["competencies", "initiatives"].flatMap((table) => each((who) => insert(`coaching.${table}`, table === "competencies" ? { id: fresh(), name: fresh(), description: "d" } : { id: fresh(), name: "n", competency_id: thing(500), expertise: "e", instrument: "i", created_by: id(who) }), ["keeper"], ["coach", "tee"])),
  ...each(() => `update coaching.competencies set description = 'x'`, ["keeper"], ["coach"]),
  ...each(() => `update coaching.initiatives set name = 'x'`, ["keeper"], ["coach"]),
  app("42501", "keeper", `update coaching.initiatives set certified = true`),
  ...each(() => insert("coaching.initiative_seats", { id: fresh(), initiative_id: thing(501), client_id: id("tor"), coach_id: id("coach") }), ["keeper"], ["coach", "tee", "foreign"]),
  app("refused", "keeper", insert("coaching.initiative_seats", { id: fresh(), initiative_id: thing(501), client_id: id("tor"), engagement_id: ENGAGEMENT })),
  app("refused", "keeper", "update coaching.initiative_seats set refused = 'x'"),
  app("refused", "keeper", `select coaching.refuse_seat('${thing(39)}', 'r')`),
  app("TRC02", "tee", insert("coaching.engagements", { id: fresh(), client_id: id("tee"), coach_id: id("coach"), competency_id: thing(500), sealed: x, target_level: 3, planned_sessions: 3, started_by: id("tee"), initiative_id: thing(501) })),
  app("refused", "coach", "select * from coaching.figures()"),
  ...FIGURES.map((figure) => app("done", "keeper", sixEngagements(`select 1 from coaching.figures() where ${figure}`))),
  ...each(() => insert("coaching.competency_levels", { competency_id: thing(500), level: 2, anchor: "a" }), ["keeper"], ["coach"]),
  ...each(() => `update coaching.competency_levels set anchor = 'x'`, ["keeper"], ["coach"]),
  ...each(() => `update coaching.coach_profiles set about = 'x' where person_id = '${id("coach")}'`, ["coach", "keeper"], ["tee", "mgr"]),
  ...each(() => `update coaching.coach_expertise set evidence = 'x' where person_id = '${id("coach")}'`, ["coach", "keeper"], ["tee"]),
  ...each((who) => engagement("tee", "coach", who), ["tee", "coach", "mgr"], ["boss", "stranger"]),
  app("refused", "tee", engagement("tee", "coach", "mgr")),
  // nobody is coached who has not agreed
  app("TRC02", "mgr", engagement("tee", "coach", "mgr", "active")),
  app("TRC02", "tee", engagement("tee", "coach", "tee", "offered")),
  app("TRC02", "keeper", `update coaching.engagements set state = 'active' where id = '${OFFERED}'`),
  app("TRC02", "tee", `update coaching.engagements set state = 'declined' where id = '${ENGAGEMENT}'`),
  ...each((who) => `update coaching.engagements set state = '${who === "report" ? "active" : "declined"}' where id = '${OFFERED}'`, ["report", "keeper"], ["coach", "tee", "mgr"]),
  app("TRCEN", "report", `update coaching.engagements set state = 'declined' where id = '${OFFERED}'; update coaching.engagements set state = 'active' where id = '${OFFERED}'`),
  app("TRCAP", "keeper", `update coaching.coach_profiles set capacity = 1; select set_config('trellis.person_id', '${id("report")}', true); update coaching.engagements set state = 'active' where id = '${OFFERED}'`),
  // what is shared: proposed and agreed to by the three, each for themselves; in force with the last yes
  ...three((who) => contract(who, 3)),
  app("refused", "tee", contract("coach", 3)),
  app("refused", "tee", insert("coaching.contracts", engaged({ version: 3, feedback: "areas", sealed: x, proposed_by: id("tee"), agreed_at: "now()" }))),
  app("refused", "tee", "update coaching.contracts set agreed_at = now()"),
  ...each((who) => agreement(who, 2), ["coach", "mgr"], ["former", "boss", "keeper", "stranger"]),
  app("refused", "coach", agreement("mgr", 2)),
  app("refused", "coach", agreement("coach", 1)),
  app("TRC01", "tee", engagement("tee", "stranger", "tee")),
  app("TRC08", "keeper", `${insert("coaching.coach_profiles", { person_id: id("mgr") })}; ${insert("coaching.coach_expertise", { person_id: id("mgr"), competency_id: thing(500), evidence: "e" })}; select set_config('trellis.person_id', '${id("tee")}', true); ${engagement("tee", "mgr", "tee")}`),
  ...three(() => `update coaching.engagements set state = 'paused' where id = '${ENGAGEMENT}'`),
  app("42501", "tee", `update coaching.engagements set started_by = '${id("coach")}' where id = '${ENGAGEMENT}'`),
  app("42501", "tee", `update coaching.engagements set initiative_id = '${thing(501)}' where id = '${ENGAGEMENT}'`),
  // an end calls off what was to come, by whomever it is made
  ...(["tee", "coach", "mgr"] as const).map((who) => app("done", "tee", [
    insert("coaching.sessions", engaged({ id: fresh(), starts_at: FUTURE, minutes: 30, state: "scheduled", created_by: id("tee") })),
    as(who), `update coaching.engagements set state = 'ended_early' where id = '${ENGAGEMENT}'`,
    as("tee"), "select 1 from coaching.sessions where starts_at > now() and state = 'cancelled'",
  ].join("; "))),
  ...three(() => `update coaching.engagement_keys set wrapped = '${x}'`),
  ...three((who) => insert("coaching.extensions", engaged({ id: fresh(), sessions: 1, sealed: x, extended_by: id(who) }))),
  ...three(() => `update coaching.extensions set sessions = 2`),
  ...three(() => `update coaching.completions set accepted_at = now()`),
  ...three(() => `update coaching.early_endings set at = now()`),
  ...two((who) => insert("coaching.plan_items", engaged({ id: fresh(), author_id: id(who), sealed: x }))),
  ...two(() => `update coaching.plan_items set state = 'done'`),
  ...two((who) => insert("coaching.sessions", engaged({ id: fresh(), starts_at: `now() - interval '${next} minutes'`, minutes: 30, state: "held", created_by: id(who) }))),
  ...two(() => `update coaching.sessions set minutes = 61`),
  ...two(() => "delete from coaching.session_focus"),
  ...two(() => `delete from coaching.session_focus; ${insert("coaching.session_focus", engaged({ session_id: thing(513), plan_item_id: thing(512) }))}`),
  app("42501", "coach", "update coaching.plan_items set feedback_area_id = null"),
  // A coach takes no more than they said; C5: an end that the levels bear out
  app("TRCAP", "keeper", `update coaching.coach_profiles set capacity = 1; select set_config('trellis.person_id', '${id("tee")}', true); ${engagement("tee", "coach", "tee")}`),
  app("TRC05", "tee", `update coaching.completions set accepted_at = now(); update coaching.engagements set state = 'completed' where id = '${ENGAGEMENT}'`),
  app("TRL01", "tee", `update coaching.sessions set starts_at = ${FUTURE}`),
  ...(["client", "coach", "manager"] as const).flatMap((role) => {
    const right: Name = role === "client" ? "tee" : role === "coach" ? "coach" : "mgr";
    return each((who) => insert("coaching.assessments", engaged({ id: fresh(), assessor_id: id(who), role, occasion: "interim", level: 3 })), [right], (["tee", "coach", "mgr", "former"] as const).filter((who) => who !== right));
  }),
  // practice, the scale of the outcome, and the look back
  ...two((who) => insert("coaching.practice_tasks", engaged({ id: fresh(), author_id: id(who), due_on: "2026-12-01", sealed: x }))),
  app("refused", "tee", insert("coaching.practice_tasks", engaged({ id: fresh(), author_id: id("coach"), due_on: "2026-12-01", sealed: x }))),
  ...two(() => "update coaching.practice_tasks set done_at = now()"),
  app("42501", "tee", `update coaching.practice_tasks set author_id = '${id("tee")}'`),
  app("TRGAS", "coach", `update coaching.goal_scales set sealed = '${x}' where engagement_id = '${ENGAGEMENT}'`),
  ...(["client", "coach", "manager"] as const).flatMap((role) => {
    const right: Name = role === "client" ? "tee" : role === "coach" ? "coach" : "mgr";
    return each((who) => insert("coaching.goal_ratings", engaged({ id: fresh(), assessor_id: id(who), role, occasion: "final", score: 1 })), [right], (["tee", "coach", "mgr", "former"] as const).filter((who) => who !== right));
  }),
  app("refused", "tee", insert("coaching.goal_ratings", engaged({ id: fresh(), assessor_id: id("coach"), role: "coach", occasion: "final", score: 1 }))),
  app("23514", "tee", insert("coaching.goal_ratings", engaged({ id: fresh(), assessor_id: id("tee"), role: "client", occasion: "final", score: 3 }))),
  app("TRC90", "tee", insert("coaching.goal_ratings", engaged({ id: fresh(), assessor_id: id("tee"), role: "client", occasion: "follow_up", score: 1 }))),
  app("TRC90", "tee", insert("coaching.assessments", engaged({ id: fresh(), assessor_id: id("tee"), role: "client", occasion: "follow_up", level: 3 }))),
  app("done", "tee", `update coaching.completions set accepted_at = now() - interval '91 days'; ${insert("coaching.assessments", engaged({ id: fresh(), assessor_id: id("tee"), role: "client", occasion: "follow_up", level: 3 }))}`),
  app("refused", "coach", "select coaching.ask_follow_ups()"),
  app("refused", "tee", insert("coaching.assessments", engaged({ id: fresh(), assessor_id: id("coach"), role: "coach", occasion: "interim", level: 3 }))),
  ...three(() => insert("coaching.feedback_requests", engaged({ id: fresh(), manager_id: id("mgr"), occasion: "midway", token_hash: `\\x${fresh().slice(-4)}ff`, expires_at: "now()" }))),
  ...each(() => `update coaching.feedback_requests set answered_at = now() where id = '${thing(510)}'`, ["mgr"], ["coach", "tee"]),
  app("42501", "mgr", `update coaching.feedback_requests set expires_at = ${FUTURE} where id = '${thing(510)}'`),
  ...each((who) => insert("coaching.manager_feedback", engaged({ id: fresh(), request_id: thing(510), author_id: id(who) })), ["mgr"], ["coach", "former", "boss"]),
  app("done", "mgr", `${insert("coaching.manager_feedback", engaged({ id: thing(0x3000), request_id: thing(510), author_id: id("mgr") }))}; ${insert("coaching.feedback_areas", { id: fresh(), feedback_id: thing(0x3000), sealed: x, priority: 1 })}`),
  ...each(() => `update coaching.feedback_drafts set sealed = '${x}' where request_id = '${thing(510)}'`, ["mgr"], ["coach", "tee", "former"]),
  ...each(() => `delete from coaching.feedback_drafts where request_id = '${thing(510)}'`, ["mgr"], ["coach", "tee", "former"]),
  ...each(() => insert("coaching.feedback_drafts", { request_id: thing(33), sealed: x }), ["former"], ["mgr", "coach", "tee"]),
  ...each(() => insert("coaching.feedback_reminders", { request_id: thing(510), nth: 2, token_hash: "\\x88" }), [], ["mgr", "coach", "keeper"]),
  app("refused", "coach", "select * from coaching.waiting_feedback()"),
  app("refused", "coach", `select coaching.note_reminder('${thing(510)}', 2, '\\x99')`),
  ...each((who) => insert("coaching.feedback_answers", engaged({ area_id: thing(533), author_id: id(who), sealed: x })), ["coach"], ["tee", "mgr", "former"]),
  app("refused", "coach", insert("coaching.feedback_answers", engaged({ area_id: thing(533), author_id: id("tee"), sealed: x }))),
  app("refused", "coach", "update coaching.feedback_answers set sealed = '\\x01'"),
  ...each(() => insert("coaching.feedback_details", { area_id: thing(535), sealed: x }), [], ["former", "coach", "tee", "mgr"]),
  app("done", "former", `${insert("coaching.feedback_areas", { id: thing(0x3100), feedback_id: thing(34), sealed: x, priority: 1 })}; ${insert("coaching.feedback_details", { area_id: thing(0x3100), sealed: x })}`),
  app("refused", "former", `${insert("coaching.feedback_areas", { id: thing(0x3100), feedback_id: thing(34), sealed: x, priority: 1 })}; select set_config('trellis.person_id', '${id("coach")}', true); ${insert("coaching.feedback_details", { area_id: thing(0x3100), sealed: x })}`),
  ...each(() => insert("coaching.feedback_areas", { id: fresh(), feedback_id: thing(34), sealed: x, priority: 1 }), ["former"], ["coach", "tee", "mgr"]),
  ...two((who) => insert("coaching.notes", engaged({ id: fresh(), author_id: id(who), visibility: "between_us", sealed: x }))),
  app("refused", "tee", insert("coaching.notes", engaged({ id: fresh(), author_id: id("coach"), visibility: "everyone", sealed: x }))),
  ...each(() => `update coaching.notes set sealed = '${x}' where id = '${thing(515)}'`, ["coach"], ["tee", "mgr"]),
  app("42501", "coach", `update coaching.notes set visibility = 'everyone' where id = '${thing(517)}'`),
  ...each(() => `delete from coaching.notes where id = '${thing(515)}'`, ["coach"], ["tee", "mgr"]),
]; // prettier-ignore

const operations: Write[] = [
  ...each(() => insert("ops.events", { id: fresh(), actor_id: id("tee"), kind: "k.k", subject_type: "k", subject_id: PAIR }), ["tee"], ["mgr"]),
  app("refused", "tee", "update ops.events set kind = 'x'"),
  app("done", "tee", insert("ops.notifications", { id: fresh(), person_id: id("tor"), kind: "k.k" })),
  app("refused", null, insert("ops.notifications", { id: fresh(), person_id: id("tor"), kind: "k.k" })),
  ...each(() => `update ops.notifications set read_at = now() where id = '${thing(601)}'`, ["tee"], ["mgr"]),
  app("done", "tee", insert("ops.mails", { id: fresh(), address: "a", kind: "k", sealed: x })),
  app("refused", null, insert("ops.mails", { id: fresh(), address: "a", kind: "k", sealed: x })),
  ...each(() => insert("ops.uploads", { id: fresh(), owner_id: id("keeper"), filename: "f", bytes: x }), ["keeper"], ["tee"]),
]; // prettier-ignore

/** Stories of several statements: the last one's outcome counts. `-> name` changes who acts. */
const story = (expect: string, who: Name, ...steps: string[]): Write =>
  app(
    expect,
    who,
    steps
      .map((step) =>
        step.replace(
          /^-> (\w+)$/,
          (_, name: Name) => `select set_config('trellis.person_id', '${id(name)}', true)`,
        ),
      )
      .join("; "),
  );
/** Five released pairs of people who have wished for each other; then what an admin is told of them. */
const wishesCameTrue = [
  "-> second",
  `update mentoring.enrolments set capacity = 20 where program_id = '${P}'`,
  "-> tee",
  ...[203, 206].map((mentor, i) => insert("mentoring.wishes", { enrolment_id: thing(200), rank: i + 2, mentor_enrolment_id: thing(mentor) })),
  "set local role trellis_worker",
  ...([[201, "tor"], [203, "tor2"], [206, "second"]] as const).map(([n, mentor]) =>
    insert("mentoring.proposals", { id: fresh(), run_id: AT_WORK, program_id: P, mentee_enrolment_id: thing(200), mentor_enrolment_id: thing(n), mentee_id: id("tee"), mentor_id: id(mentor), score: 1, parts: [] }).replace("'{}'", "'[]'")),
  `update mentoring.match_runs set state = 'draft', fingerprint = 'f', certified = true where id = '${AT_WORK}'`,
  "set local role trellis_app",
  "-> second",
  `select mentoring.publish_run('${AT_WORK}')`,
]; // prettier-ignore
const toldOfWishes = `select 1 from mentoring.match_quality('${P}') where what = 'wish' and key = 'any' and pairs = 5 and share = 100`;
const accept = insert("mentoring.proposal_responses", {
  proposal_id: ACCEPTED,
  person_id: id("second"),
  accepted: true,
});
const fromNew = (into: string, values: string) =>
  `insert into ${into} select id${values} from mentoring.relationships where id not in ('${PAIR}', '${RECUSED}')`;
const moveUnder = (who: Name, manager: Name) => [
  `update people.managers_of_record set until = now() where person_id = '${id(who)}'`,
  insert("people.managers_of_record", { id: fresh(), person_id: id(who), manager_id: id(manager) }),
];
const opened = insert("coaching.engagements", {
  id: thing(0x2fff),
  client_id: id("tee"),
  coach_id: id("coach"),
  competency_id: thing(500),
  sealed: x,
  target_level: 3,
  planned_sessions: 3,
  started_by: id("tee"),
});
const newSession = insert(
  "mentoring.sessions",
  row({
    id: thing(0x2ffe),
    starts_at: "now() - interval '9 days'",
    minutes: 30,
    state: "held",
    created_by: id("tee"),
  }),
);
const stories: Write[] = [
  // both accept: the relationship stands, in the same transaction
  story("done", "second", accept, fromNew("mentoring.closings (relationship_id, kind)", ", 'completed'")),
  story("done", "second", accept, fromNew("mentoring.relationship_keys (relationship_id, wrapped)", `, '${x}'`)),
  story("done", "second", accept, "-> quit", `select 1 from mentoring.relationships where phase = 'preparing' and program_id = '${P}'`),
  story("refused", "second", accept, "-> keeper", fromNew("mentoring.closings (relationship_id, kind)", ", 'completed'")),
  story("refused", "second", accept, "-> keeper", fromNew("mentoring.relationship_keys (relationship_id, wrapped)", `, '${x}'`)),
  // W5 at the last moment: the chart changed between proposal and acceptance
  story("TRW05", "keeper", ...moveUnder("quit", "second"), "-> second", accept),
  // D1 at the last moment: the program has closed
  story("TRD01", "second", `update mentoring.programs set state = 'running' where id = '${P}'`, `update mentoring.programs set state = 'closing' where id = '${P}'`, accept),
  // W6: whatever moves somebody under their partner pauses the pair before the commit, and tells the right people
  story("done", "keeper", ...moveUnder("tee", "tor"), "set constraints all immediate", "-> tee", `select 1 from mentoring.pauses where cause = 'reorganization'`),
  story("done", "keeper", ...moveUnder("tee", "tor"), "set constraints all immediate", "-> second", `select 1 from ops.notifications where kind = 'relationship.needs-rematch'`),
  story("refused", "keeper", ...moveUnder("tee", "tor"), "set constraints all immediate", "-> mgr", `select 1 from ops.notifications`),
  story("TRW06", "keeper", ...moveUnder("tee", "tor"), "set constraints all immediate", "-> tee", `update mentoring.pauses set resumed_at = now() where cause = 'reorganization'`),
  // L1: every correction leaves what was
  story("done", "tor", `update mentoring.sessions set minutes = 75 where relationship_id = '${PAIR}'`, `select 1 from mentoring.session_changes where minutes = 60`),
  story("done", "tee", "update coaching.sessions set minutes = 75", "select 1 from coaching.session_changes where minutes = 45"),
  story("refused", "tee", newSession, "-> second", insert("mentoring.session_attendance", row({ session_id: thing(0x2ffe), person_id: id("tee") }))),
  // W5: who came under somebody in the chart does not change places with them either
  story("TRW05", "keeper", "-> tee", insert("mentoring.redefinitions", row({ id: thing(0x2ffc), model: "reverse", agreed_by: [id("tee")] })), "-> keeper", ...moveUnder("tor", "tee"), "-> tor", `update mentoring.redefinitions set agreed_by = array_append(agreed_by, '${id("tor")}') where id = '${thing(0x2ffc)}'`),
  // publishing releases every proposal of the run, and only an admin's hand does it
  story("done", "second", `select mentoring.publish_run('${RUN}')`, "-> tor", `select 1 from mentoring.proposals where id = '${UNRELEASED}'`),
  story("refused", "foreign", `select mentoring.publish_run('${RUN}')`),
  story("done", "second", ...wishesCameTrue, toldOfWishes),
  story("refused", "second", toldOfWishes), // two pairs are no group (W8)
  ...(["mgr", "foreign", "tee"] as const).map((who) => story("refused", "second", ...wishesCameTrue, `-> ${who}`, toldOfWishes)),
  story("done", "tee", opened, insert("coaching.goal_scales", { engagement_id: thing(0x2fff), author_id: id("tee"), sealed: x }), "-> coach", `update coaching.goal_scales set sealed = '\\x01' where engagement_id = '${thing(0x2fff)}'`),
  story("42501", "tee", opened, insert("coaching.goal_scales", { engagement_id: thing(0x2fff), author_id: id("tee"), sealed: x }), "-> coach", `update coaching.goal_scales set author_id = '${id("coach")}' where engagement_id = '${thing(0x2fff)}'`),
  story("refused", "tee", opened, insert("coaching.goal_scales", { engagement_id: thing(0x2fff), author_id: id("tee"), sealed: x }), "-> mgr", `update coaching.goal_scales set sealed = '\\x01' where engagement_id = '${thing(0x2fff)}'`),
  story("refused", "tee", opened, "-> mgr", insert("coaching.goal_scales", { engagement_id: thing(0x2fff), author_id: id("mgr"), sealed: x })),
  ...["engagement_keys (engagement_id, wrapped)", "completions (engagement_id)", "early_endings (engagement_id, ended_by, sealed)"].flatMap((into) => {
    const values = into.startsWith("early") ? `, '${id("coach")}', '${x}'` : into.includes("wrapped") ? `, '${x}'` : "";
    const sql = `insert into coaching.${into} values ('${thing(0x2fff)}'${values})`;
    return [story("done", "tee", opened, "-> coach", sql), story("done", "tee", opened, "-> mgr", sql), story("refused", "tee", opened, "-> stranger", sql)];
  }),
  // a version is in force with the last yes, and not before; feedback keeps the promise under which it is written
  story("refused", "tee", contract("tee", 3, "everything"), agreement("tee", 3), "-> coach", agreement("coach", 3), "select 1 from coaching.contracts where version = 3 and agreed_at is not null"),
  story("done", "tee", contract("tee", 3, "everything"), agreement("tee", 3), "-> coach", agreement("coach", 3), "-> mgr", agreement("mgr", 3), "select 1 from coaching.contracts where version = 3 and agreed_at is not null"),
  story("done", "mgr", insert("coaching.manager_feedback", engaged({ id: thing(0x3001), request_id: thing(510), author_id: id("mgr"), shared: "everything" })), `select 1 from coaching.manager_feedback where id = '${thing(0x3001)}' and shared = 'coach'`),
  { role: "trellis_auth", who: null, sql: "select * from coaching.open_feedback_link('\\x62')", expect: "done" },
  { role: "trellis_auth", who: null, sql: "select * from coaching.open_feedback_link('\\x61')", expect: "refused" },
  { role: "trellis_auth", who: null, sql: "select * from coaching.open_feedback_link('\\x64')", expect: "done" },
]; // prettier-ignore

const gone = (who: Name) => `update people.people set left_at = now() where id = '${id(who)}'`;
const none = (from: string) => `select 1 where not exists (select 1 from ${from})`;
const worker = (expect: string, sql: string): Write => ({ role: "trellis_worker", who: null, sql, expect });
const auth = (expect: string, sql: string): Write => ({ role: "trellis_auth", who: null, sql, expect });
const proposal = (runId: string, mentee: Name, mentor: Name, beside: Name[] = []) =>
  insert("mentoring.proposals", { id: fresh(), run_id: runId, program_id: P, mentee_enrolment_id: thing(200), mentor_enrolment_id: thing(201), mentee_id: id(mentee), mentor_id: id(mentor), score: 1, parts: {}, companions: beside.map(id) }); // prettier-ignore
const openSeat = (asked: boolean) =>
  `coaching.open_seat('${thing(39)}', '${fresh()}', '\\x01', '\\x02', '\\x03', ${asked ? `'${fresh()}', '${id("boss")}', '\\x66', now() + interval '1 day'` : "null, null, null, null"})`;
/** Somebody leaves: each line sees one consequence, as the role that may look at it. */
const leavers: Write[] = [
  ...each(() => gone("stranger"), ["keeper", "foreign"], ["mgr"]),
  app("42501", "stranger", gone("stranger")),
  app("TROWN", "foreign", gone("keeper")),
  story("done", "keeper", gone("tee"), "-> tor", `select 1 from mentoring.relationships where id = '${PAIR}' and phase = 'ended'`),
  story("done", "tor", insert("mentoring.sessions", { id: thing(0x2ff1), relationship_id: PAIR, starts_at: FUTURE, minutes: 30, state: "scheduled", created_by: id("tor") }), "-> keeper", gone("tee"), "-> tor", `select 1 from mentoring.sessions where id = '${thing(0x2ff1)}' and state = 'cancelled'`),
  story("done", "keeper", gone("tee"), "-> second", `select 1 from ops.notifications where kind = 'relationship.needs-rematch'`),
  story("refused", "keeper", gone("report"), "-> mgr", `select 1 from ops.notifications`),
  story("done", "keeper", gone("coach"), "-> tee", `select 1 from coaching.engagements where state = 'ended_early' and parted_at is not null`),
  story("done", "keeper", gone("mgr"), `select 1 from ops.notifications where kind = 'person.manager-needed'`),
  story("done", "keeper", gone("mgr"), "-> stranger", none(`people.organization_roles where person_id = '${id("mgr")}'`)),
  story("done", "keeper", gone("tee"), "set local role trellis_auth", none(`ops.sign_in_sessions where person_id = '${id("tee")}'`)),
  story("done", "keeper", "set local role trellis_auth", `insert into ops.sign_in_tokens select email, 'of tee', now() from people.people where id = '${id("tee")}'`, "set local role trellis_app", gone("tee"), "set local role trellis_auth", none("ops.sign_in_tokens where token_hash = 'of tee'")),
  story("done", "keeper", gone("tee"), "set local role trellis_worker", none(`ops.mails where person_id = '${id("tee")}'`)),
  story("done", "keeper", insert("people.organization_roles", { person_id: id("tee"), role: "owner" }), "-> foreign", gone("keeper"), "set local role trellis_worker", none(`ops.uploads where owner_id = '${id("keeper")}'`)),
  story("refused", "keeper", gone("tor"), insert("ops.mails", { id: fresh(), person_id: id("tor"), address: "a", kind: "k", sealed: x })),
  // W13: a manager who has left is not known
  { role: "trellis_worker", who: null, sql: `set local role trellis_app; select set_config('trellis.person_id', '${id("keeper")}', true); ${gone("mgr")}; set local role trellis_worker; select 1 where mentoring.forbidden_by('${id("tee")}', '${id("stranger")}') = 'unknown-manager'`, expect: "done" },
]; // prettier-ignore

/** An import is taken back: whom it added is gone; of whom something speaks all the same, nobody can tell who it was. */
const [RUN_OF_PEOPLE, ADDED, LINE] = [thing(160), thing(161), thing(162)];
const imported = [
  insert("people.people_imports", {
    id: RUN_OF_PEOPLE,
    imported_by: id("keeper"),
    filename: "f",
    created: 1,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    manager_changes: 1,
  }),
  insert("people.people", { id: ADDED, email: "added@x.org", name: "Added", created_at: "now()" }),
  insert("people.managers_of_record", { id: fresh(), person_id: ADDED, manager_id: id("mgr") }),
  `update people.managers_of_record set until = now() where person_id = '${id("stranger")}' and until is null`,
  insert("people.managers_of_record", { id: LINE, person_id: id("stranger"), manager_id: id("mgr") }),
  insert("people.import_rows", { import_id: RUN_OF_PEOPLE, person_id: ADDED, added: true }),
  `insert into people.import_rows (import_id, person_id, added, manager_before, manager_after) select '${RUN_OF_PEOPLE}', person_id, false, id, '${LINE}' from people.managers_of_record where person_id = '${id("stranger")}' and until is not null`,
];
const enrolled = [
  "-> second",
  insert("mentoring.exclusions", {
    reason: "r",
    program_id: P,
    mentee_id: ADDED,
    mentor_id: id("tor"),
    created_by: id("second"),
  }),
  "-> keeper",
];
const takenBack: Write[] = [
  story("done", "keeper", ...imported, takeBack(RUN_OF_PEOPLE, [ADDED], [LINE]), none(`people.people where id = '${ADDED}'`)),
  story("done", "keeper", ...imported, takeBack(RUN_OF_PEOPLE, [ADDED], [LINE]), `select 1 from people.managers_of_record where person_id = '${id("stranger")}' and until is null and id <> '${LINE}'`),
  story("done", "keeper", ...imported, takeBack(RUN_OF_PEOPLE, [ADDED], [LINE]), none(`people.import_rows where import_id = '${RUN_OF_PEOPLE}'`)),
  story("done", "keeper", ...imported, takeBack(RUN_OF_PEOPLE, [ADDED], [LINE]), `select 1 from people.people_imports where undone_by = '${id("keeper")}' and id = '${RUN_OF_PEOPLE}'`),
  story("done", "keeper", ...imported, ...enrolled, takeBack(RUN_OF_PEOPLE, [ADDED]), `select 1 from people.people where id = '${ADDED}' and name = 'Taken back' and left_at is not null and email <> 'added@x.org'`),
  story("done", "keeper", ...imported, ...enrolled, takeBack(RUN_OF_PEOPLE, [ADDED]), `select 1 from people.managers_of_record where person_id = '${ADDED}' and manager_id = '${id("mgr")}' and until is null`),
  story("TRUNM", "keeper", ...imported, "set local role trellis_auth", insert("ops.sign_in_sessions", { token_hash: "of added", person_id: ADDED, expires_at: FUTURE }), "delete from ops.sign_in_sessions where token_hash = 'of added'", "set local role trellis_app", takeBack(RUN_OF_PEOPLE, [ADDED])),
  story("TRUNM", "keeper", ...imported, insert("people.organization_roles", { person_id: ADDED, role: "program_admin" }), takeBack(RUN_OF_PEOPLE, [ADDED])),
  worker("done", "delete from people.import_rows where import_id in (select id from people.people_imports where at < now() + interval '1 day')"),
  worker("refused", "select before from people.import_rows"),
]; // prettier-ignore

/** Mail comes as its reader wishes, and whoever posts it does not learn how; reminders go to those two only, once. */
const wish = (who: Name, delivery: string, topic = "news") =>
  insert("people.mail_wishes", { person_id: id(who), topic, delivery });
const speaks = (who: Name, locale: string) =>
  `update people.people set locale = '${locale}' where id = '${id(who)}'`;
const letterTo = (who: Name, kind = "suggestion", language: string | null = null) =>
  insert("ops.mails", { id: fresh(), person_id: id(who), address: "a", kind, sealed: x, language });
const mailOf = (who: Name, where: string) =>
  `set local role trellis_worker; select 1 from ops.mails where person_id = '${id(who)}' and ${where}`;
const quietNow = (who: Name) =>
  `insert into people.quiet_hours (person_id, starts, ends) select '${id(who)}', extract(hour from now() at time zone 'UTC')::int, (extract(hour from now() at time zone 'UTC')::int + 2) % 24`;
const nudged = (who: Name, kind: string, moment = "now()") =>
  `select 1 from ops.take_nudges(${moment}) where kind = '${kind}' and person_id = '${id(who)}'`;
const resumed = `update mentoring.pauses set resumed_at = now(), resumed_by = '${id("tee")}' where relationship_id = '${PAIR}' and resumed_at is null`;
const toWorker = "set local role trellis_worker";
const planned = (table: string, of: object) =>
  insert(table, {
    id: fresh(),
    created_at: "now() - interval '2 days'",
    ...of,
    starts_at: "now() + interval '2 hours'",
    minutes: 30,
    state: "scheduled",
    created_by: id("tee"),
  });
const takenOff = (who: Name) => `select 1 from ops.take_called_off() where person_id = '${id(who)}'`;
const mentorGoes = [
  "-> tee",
  resumed,
  planned("mentoring.sessions", { relationship_id: PAIR }),
  "-> keeper",
  gone("tor"),
  toWorker,
];
const coachGoes = [
  planned("coaching.sessions", { engagement_id: ENGAGEMENT }),
  "-> keeper",
  gone("coach"),
  toWorker,
];
const mail: Write[] = [
  ...each((who) => wish(who, "daily", "requests"), ["tee", "mgr"], []),
  app("refused", "mgr", wish("coach", "never")),
  app("refused", "mgr", `update people.mail_wishes set delivery = 'never' where person_id = '${id("tee")}'`),
  app("23514", "tee", wish("tee", "often", "requests")),
  ...each((who) => insert("people.quiet_hours", { person_id: id(who), starts: 22, ends: 7 }), ["tee", "mgr"], []),
  app("refused", "mgr", insert("people.quiet_hours", { person_id: id("coach"), starts: 22, ends: 7 })),
  app("refused", "mgr", `delete from people.quiet_hours where person_id = '${id("report")}'`),
  { role: "trellis_auth", who: null, sql: `${wish("tor", "never")} on conflict (person_id, topic) do update set delivery = 'never'`, expect: "done" },
  { role: "trellis_auth", who: null, sql: "select * from people.quiet_hours", expect: "refused" },
  // the button in a mail stops invitations, and does nothing else
  auth("done", insert("people.calendars", { person_id: id("mgr"), invites: false })),
  auth("refused", insert("people.calendars", { person_id: id("mgr"), invites: true })),
  auth("done", `update people.calendars set invites = false where person_id = '${id("tee")}'`),
  auth("refused", `update people.calendars set invites = true where person_id = '${id("tor")}'`),
  auth("refused", `update people.calendars set token_hash = null where person_id = '${id("tee")}'`),
  story("refused", "tor", wish("tor", "never"), "-> mgr", letterTo("tor")),
  story("done", "tor", wish("tor", "never"), "-> mgr", letterTo("tor", "sign-in")),
  story("done", "tor", wish("tor", "daily"), "-> mgr", letterTo("tor"), mailOf("tor", "digest and next_attempt > now() + interval '10 minutes'")),
  story("done", "tor", quietNow("tor"), "-> mgr", letterTo("tor"), mailOf("tor", "not digest and next_attempt > now() + interval '10 minutes'")),
  // and in the language that its reader wishes, whatever the request asked for; where they never said, in that of the request
  ...["suggestion", "sign-in"].map((kind) => story("done", "tor", speaks("tor", "de"), "-> mgr", letterTo("tor", kind, "en"), mailOf("tor", "language = 'de'"))),
  story("done", "mgr", letterTo("tor", "sign-in", "de"), mailOf("tor", "language = 'de'")),
  story("done", "mgr", letterTo("tor"), mailOf("tor", "language is null")),
  app("23514", "mgr", insert("ops.mails", { id: fresh(), address: "a", kind: "k", sealed: x, language: "German" })),
  story("done", "tee", resumed, planned("mentoring.sessions", { relationship_id: PAIR }), toWorker, nudged("tee", "session-tomorrow")),
  story("done", "tee", resumed, planned("mentoring.sessions", { relationship_id: PAIR }), toWorker, nudged("tor", "session-tomorrow")),
  story("refused", "tee", resumed, planned("mentoring.sessions", { relationship_id: PAIR }), toWorker, nudged("mgr", "session-tomorrow")),
  story("refused", "tee", resumed, planned("mentoring.sessions", { relationship_id: PAIR }), toWorker, "select 1 from ops.take_nudges(now())", nudged("tee", "session-tomorrow")),
  story("done", "tee", planned("coaching.sessions", { engagement_id: ENGAGEMENT }), toWorker, nudged("coach", "session-tomorrow")),
  // who planned or moved it within that day knows
  story("refused", "tee", resumed, planned("mentoring.sessions", { relationship_id: PAIR, created_at: "now()" }), toWorker, nudged("tor", "session-tomorrow")),
  story("refused", "tee", planned("coaching.sessions", { engagement_id: ENGAGEMENT, created_at: "now()" }), toWorker, nudged("coach", "session-tomorrow")),
  story("refused", "tee", resumed, planned("mentoring.sessions", { relationship_id: PAIR }), "update mentoring.sessions set minutes = 31 where starts_at between now() and now() + interval '3 hours'", toWorker, nudged("tor", "session-tomorrow")),
  story("refused", "tee", planned("coaching.sessions", { engagement_id: ENGAGEMENT }), "update coaching.sessions set minutes = 31 where starts_at between now() and now() + interval '3 hours'", toWorker, nudged("coach", "session-tomorrow")),
  // what waits goes with the wish for it
  story("done", "mgr", letterTo("tor"), "-> tor", wish("tor", "never"), toWorker, none(`ops.mails where person_id = '${id("tor")}' and kind = 'suggestion'`)),
  story("done", "mgr", letterTo("tor"), "-> tor", wish("tor", "never", "requests"), mailOf("tor", "kind = 'suggestion'")),
  story("done", "mgr", letterTo("tee", "appointment"), "-> tee", `update people.calendars set invites = false where person_id = '${id("tee")}'`, toWorker, none(`ops.mails where person_id = '${id("tee")}' and kind = 'appointment'`)),
  story("done", "mgr", letterTo("tee", "appointment"), "-> tee", `update people.calendars set token_hash = null where person_id = '${id("tee")}'`, mailOf("tee", "kind = 'appointment'")),
  // the mentee wrote the agreement and has signed it
  story("done", "tee", resumed, toWorker, nudged("tor", "agreement-unsigned", "now() + interval '4 days'")),
  story("refused", "tee", resumed, toWorker, nudged("tee", "agreement-unsigned", "now() + interval '4 days'")),
  story("refused", "tee", toWorker, nudged("tor", "agreement-unsigned", "now() + interval '4 days'")),
  app("refused", "keeper", "select * from ops.take_nudges(now())"),
  // what was called off with a leaver is told to whoever was to come, once, and to nobody who is told of no session
  ...[mentorGoes, coachGoes].flatMap((goes) => [
    story("done", "tee", ...goes, takenOff("tee")),
    story("refused", "tee", ...goes, "select 1 from ops.take_called_off()", takenOff("tee")),
    ...(["tor", "coach", "mgr", "keeper"] as const).map((who) => story("refused", "tee", ...goes, takenOff(who))),
  ]),
  app("refused", "keeper", "select * from ops.take_called_off()"),
  app("refused", "keeper", "select ops.note_called_off('{}', '{}')"),
  { role: "trellis_worker", who: null, sql: "select * from people.mail_wishes", expect: "refused" },
  { role: "trellis_worker", who: null, sql: "select * from ops.nudges", expect: "refused" },
]; // prettier-ignore

/** What the two other roles live on, table by table, and what they must not reach. */
const others: Write[] = [
  ...["people.people", "people.organization_roles", "people.organizations", "ops.sign_in_sessions", "ops.sign_in_tokens", "ops.identities", "ops.owner_links", "ops.rate_limits"]
    .map((table): Write => ({ role: "trellis_auth", who: null, sql: `select * from ${table}`, expect: "done" })),
  ...["mentoring.relationships", "mentoring.notes", "mentoring.enrolments", "coaching.engagements", "coaching.notes", "people.managers_of_record", "people.author_keys"]
    .map((table): Write => ({ role: "trellis_auth", who: null, sql: `select * from ${table}`, expect: "refused" })),
  { role: "trellis_auth", who: null, sql: insert("ops.mails", { id: fresh(), address: "a", kind: "k", sealed: x }), expect: "done" },
  { role: "trellis_auth", who: null, sql: insert("ops.events", { id: fresh(), kind: "k.k", subject_type: "k", subject_id: PAIR }), expect: "done" },
  { role: "trellis_auth", who: null, sql: "insert into people.organizations (id, name) values (2, 'x')", expect: "23514" },
  ...["people.people", "people.organizations", "people.managers_of_record", "mentoring.programs", "mentoring.program_roles", "mentoring.designs", "mentoring.design_approvals",
    "mentoring.enrolments", "mentoring.enrolment_answers", "mentoring.exclusions", "mentoring.match_runs", "mentoring.match_outcomes", "mentoring.proposals",
    "mentoring.match_snapshots", "mentoring.fingerprint_keys", "mentoring.match_pins", "mentoring.wishes", "mentoring.proposal_responses", "ops.mails", "ops.uploads", "ops.rate_limits"]
    .map((table): Write => ({ role: "trellis_worker", who: null, sql: `select * from ${table}`, expect: "done" })),
  { role: "trellis_worker", who: null, sql: `select 1 from mentoring.enrolments where id = '${thing(200)}'`, expect: "done" },
  ...["mentoring.relationships", "mentoring.notes", "mentoring.sessions", "mentoring.agenda_points", "mentoring.messages", "people.calendars", "mentoring.relationship_keys", "mentoring.decline_reasons", "mentoring.suggestions",
    "mentoring.goals", "mentoring.agreements", "people.author_keys", "coaching.engagements", "coaching.notes", "coaching.feedback_areas"]
    .map((table): Write => ({ role: "trellis_worker", who: null, sql: `select * from ${table}`, expect: "refused" })),
  { role: "trellis_worker", who: null, sql: "select * from mentoring.enrolment_answers where sensitive and not consented", expect: "refused" },
  { role: "trellis_worker", who: null, sql: insert("ops.events", { id: fresh(), kind: "k.k", subject_type: "k", subject_id: PAIR }), expect: "done" },
  { role: "trellis_worker", who: null, sql: insert("ops.notifications", { id: fresh(), person_id: id("tor"), kind: "k.k" }), expect: "done" },
  // A result is written while its run is at work, once, and never after
  ...([[AT_WORK, "done"], [RUN, "refused"], [WAITING, "refused"]] as const).flatMap(([runId, expect]) => [
    worker(expect, proposal(runId, "tee", "tor")),
    worker(expect, insert("mentoring.match_outcomes", { run_id: runId, enrolment_id: thing(204) })),
    ...(runId === RUN ? [] : [worker(expect, insert("mentoring.match_snapshots", { run_id: runId, input: x, result: x }))]),
  ]),
  worker("TRRUN", `update mentoring.match_runs set state = 'draft' where id = '${AT_WORK}'`),
  worker("done", `update mentoring.match_runs set state = 'draft', fingerprint = 'f' where id = '${AT_WORK}'`),
  worker("42501", `update mentoring.match_runs set seed = 'mine' where id = '${AT_WORK}'`),
  worker("42501", `update mentoring.match_runs set fingerprint = 'g' where id = '${RUN}'`),
  worker("done", insert("mentoring.fingerprint_keys", { program_id: Q, wrapped: x })),
  worker("refused", `update mentoring.match_snapshots set result = '${x}'`),
  worker("refused", run({ created_by: id("keeper") })),
  // C2: the clock knows who waits for whom, and takes each step once
  { role: "trellis_worker", who: null, sql: "select * from coaching.waiting_feedback()", expect: "done" },
  { role: "trellis_worker", who: null, sql: "select 1 where coaching.ask_follow_ups() = 1", expect: "done" },
  // C7: a seat is opened once, with everything that belongs to it; what it says the database never sees
  { role: "trellis_worker", who: null, sql: "select * from coaching.waiting_seats(9)", expect: "done" },
  { role: "trellis_worker", who: null, sql: `select 1 where ${openSeat(true)}`, expect: "done" },
  { role: "trellis_worker", who: null, sql: `select 1 where ${openSeat(false)}; select 1 where ${openSeat(false)}`, expect: "refused" },
  { role: "trellis_worker", who: null, sql: `select coaching.refuse_seat('${thing(39)}', 'r'); select 1 where ${openSeat(false)}`, expect: "refused" },
  { role: "trellis_worker", who: null, sql: `select 1 where coaching.note_reminder('${thing(510)}', 2, '\\x99')`, expect: "done" },
  { role: "trellis_worker", who: null, sql: `select 1 where coaching.note_reminder('${thing(510)}', 1, '\\x99')`, expect: "refused" },
  // W5, W13: not even the worker can propose a pair across the wall, nor a group with somebody across it in it
  worker("TRW05", proposal(AT_WORK, "tee", "mgr")),
  worker("TRW05", proposal(AT_WORK, "tee", "tor", ["mgr"])),
  worker("done", proposal(AT_WORK, "tee", "tor", ["quit"])),
  worker("42501", `update mentoring.match_runs set checked = true where id = '${RUN}'`),
]; // prettier-ignore

const rewrap = (table: string, column: string, expect = "done"): Write => ({
  role: "trellis_keys",
  who: null,
  sql: `update ${table} set ${column} = '${x}'`,
  expect,
});
const turn = (who: Name, more: object = {}) =>
  insert("ops.clock_turns", { id: fresh(), clock: "a clock", asked_by: id(who), asked_at: "now()", ...more });
/** Jobs: an owner asks for a turn and does not say how one went; the worker says it. */
const jobs: Write[] = [
  ...each((who) => turn(who), ["keeper"], ["foreign", "tee", "mgr"]),
  app("refused", "keeper", turn("tee")),
  app("refused", "keeper", turn("keeper", { began_at: "now()" })),
  app("refused", "keeper", "update ops.clock_turns set fault = 'X'"),
  app("refused", "keeper", "update ops.clocks set every_seconds = 1"),
  worker("23505", `${turn("keeper")}; ${turn("keeper")}`),
  worker("done", "update ops.clocks set went_well = true"),
  worker("done", "update ops.clock_turns set fault = 'Error P2024'"),
  worker("23514", "update ops.clock_turns set fault = 'what somebody wrote'"),
  // A reminder is forgotten when it cannot come again.
  worker("done", "select 1 where ops.forget_nudges(now()) = 1"),
  worker("done", "select 1 where ops.forget_nudges('2020-02-01') = 0"),
  app("refused", "keeper", "select ops.forget_nudges(now())"),
]; // prettier-ignore
const tokenOf = (who: Name, more: object = {}) =>
  insert("ops.personal_tokens", { id: fresh(), person_id: id(who), name: "n", token_hash: "\\x02", scopes: ["people:read"], expires_at: FUTURE, ...more }); // prettier-ignore
const keyOf = (who: Name) =>
  insert("ops.idempotency_keys", { person_id: id(who), key: "other", request: x, subject_id: thing(613) });
/** Personal tokens: made, seen and taken back by their person only, who does not stretch them; and gone when they leave. */
const tokens: Write[] = [
  ...each(() => tokenOf("tee"), ["tee"], ["keeper", "mgr"]),
  app("23514", "tee", tokenOf("tee", { scopes: ["mentoring:read"] })),
  app("23514", "tee", tokenOf("tee", { expires_at: "now() + interval '400 days'" })),
  app("refused", "tee", "update ops.personal_tokens set expires_at = now()"),
  ...each(() => "delete from ops.personal_tokens", ["tee"], ["keeper", "mgr"]),
  { role: "trellis_auth", who: null, sql: "update ops.personal_tokens set used_at = now() where token_hash = '\\x70'", expect: "done" },
  { role: "trellis_auth", who: null, sql: "update ops.personal_tokens set scopes = '{coaching:write}'", expect: "refused" },
  { role: "trellis_worker", who: null, sql: "select * from ops.personal_tokens", expect: "refused" },
  ...each(() => keyOf("tee"), ["tee"], ["keeper", "mgr"]),
  ...each(() => "update ops.idempotency_keys set status = 201", ["tee"], ["keeper", "mgr"]),
  ...each(() => "delete from ops.idempotency_keys", ["tee"], ["keeper", "mgr"]),
  app("refused", "tee", "update ops.idempotency_keys set request = '\\x01'"),
  { role: "trellis_worker", who: null, sql: "delete from ops.idempotency_keys", expect: "done" },
  { role: "trellis_worker", who: null, sql: "update ops.idempotency_keys set status = 1", expect: "refused" },
  app("done", "keeper", `${gone("tee")}; set local role trellis_auth; ${none("ops.personal_tokens")}`),
  app("done", "keeper", `${gone("tee")}; set local role trellis_worker; ${none("ops.idempotency_keys")}`),
]; // prettier-ignore
const passkeyOf = (who: Name, more: object = {}) =>
  insert("ops.passkeys", { id: fresh(), person_id: id(who), name: "n", credential_id: "\\x02", public_key: x, ...more }); // prettier-ignore
/** Passkeys: made, seen and removed by their person only, and gone when they leave. The sign-in counts, and makes none. */
const passkeys: Write[] = [
  ...each(() => passkeyOf("tee"), ["tee"], ["keeper", "mgr"]),
  app("23505", "mgr", passkeyOf("mgr", { credential_id: "\\x63" })),
  app("refused", "tee", "update ops.passkeys set counter = 0"),
  app("refused", "tee", `update ops.passkeys set public_key = '${x}'`),
  ...each(() => "delete from ops.passkeys", ["tee"], ["keeper", "mgr"]),
  auth("done", "update ops.passkeys set counter = counter + 1, used_at = now() where credential_id = '\\x63'"),
  auth("refused", `update ops.passkeys set public_key = '${x}'`),
  auth("refused", `update ops.passkeys set person_id = '${id("mgr")}'`),
  auth("refused", "select name from ops.passkeys"),
  auth("refused", "delete from ops.passkeys"),
  auth("refused", passkeyOf("tee")),
  worker("refused", "select * from ops.passkeys"),
  app("done", "keeper", `${gone("tee")}; set local role trellis_auth; ${none("ops.passkeys")}`),
  app("refused", "tee", "select * from ops.passkey_challenges"),
  auth("done", insert("ops.passkey_challenges", { token_hash: "i", challenge: "c", person_id: id("tee"), expires_at: FUTURE })),
  auth("done", "delete from ops.passkey_challenges where token_hash = 'h' returning challenge"),
  auth("refused", "update ops.passkey_challenges set expires_at = now()"),
  worker("refused", "select * from ops.passkey_challenges"),
]; // prettier-ignore
const hook = (who: Name, more: object = {}) =>
  insert("ops.webhook_endpoints", { id: thing(616), url: "https://y.example/", subjects: ["person"], made_by: id(who), ...more }); // prettier-ignore
const happens = (kind: string) =>
  insert("ops.events", {
    id: fresh(),
    actor_id: id("keeper"),
    kind: `${kind}.k`,
    subject_type: kind,
    subject_id: PAIR,
  });
/** Webhooks: an owner says who is told and reads how it went; the worker alone reads what signs. */
const webhooks: Write[] = [
  ...each((who) => hook(who), ["keeper"], ["foreign", "tee", "mgr"]),
  app("refused", "keeper", hook("tee")),
  ...["relationship", "enrolment", "match", "engagement", "session"].map((subject) => app("23514", "keeper", hook("keeper", { subjects: [subject] }))),
  app("23514", "keeper", hook("keeper", { url: "file:///etc/passwd" })),
  app("done", "keeper", `${hook("keeper")}; ${insert("ops.webhook_secrets", { endpoint_id: thing(616), sealed: x })}`),
  app("refused", "foreign", insert("ops.webhook_secrets", { endpoint_id: thing(614), sealed: x })),
  app("refused", "keeper", "select * from ops.webhook_secrets"),
  app("refused", "keeper", "update ops.webhook_endpoints set url = 'https://z.example/'"),
  ...each(() => "delete from ops.webhook_endpoints", ["keeper"], ["foreign", "tee"]),
  app("done", "keeper", `${happens("person")}; select 1 from ops.webhook_deliveries where kind = 'person.k'`),
  app("refused", "keeper", `${happens("relationship")}; select 1 from ops.webhook_deliveries where kind = 'relationship.k'`),
  app("refused", "keeper", "update ops.webhook_deliveries set delivered_at = now()"),
  app("refused", "keeper", insert("ops.webhook_deliveries", { id: fresh(), endpoint_id: thing(614), kind: "k.k", subject_id: PAIR, at: "now()" })),
  worker("done", "select 1 from ops.webhook_endpoints e join ops.webhook_secrets s on s.endpoint_id = e.id"),
  worker("done", "update ops.webhook_endpoints set stopped_at = now()"),
  worker("refused", "update ops.webhook_endpoints set url = 'https://z.example/'"),
  worker("done", "update ops.webhook_deliveries set delivered_at = now()"),
  worker("23514", "update ops.webhook_deliveries set fault = 'what somebody wrote'"),
  rewrap("ops.webhook_secrets", "sealed"),
]; // prettier-ignore
/** Running it: the audit chain, the role that backs up and the role that rewraps keys. */
const running: Write[] = [
  { role: "trellis_worker", who: null, sql: "select 1 from (select ops.seal_events(100) as n) s where n > 0", expect: "done" },
  { role: "trellis_worker", who: null, sql: "insert into ops.sealed_events (seq, event_id, hash) values (9, gen_random_uuid(), '')", expect: "refused" },
  ...each(() => "select ops.chain_is_sound()", ["keeper"], ["foreign", "tee", "mgr"]),
  app("refused", "keeper", "select ops.seal_events(1)"),
  app("refused", "keeper", "select * from ops.verify_events()"),
  app("refused", "keeper", "delete from ops.events"),
  app("refused", "keeper", "update ops.sealed_events set seq = 2"),
  ...[...Object.keys(VISIBLE), ...["sign_in_sessions", "sign_in_tokens", "identities", "owner_links", "rate_limits", "sealed_events", "webhook_secrets", "passkey_challenges"].map((table) => `ops.${table}`), "mentoring.match_snapshots", "mentoring.fingerprint_keys", "ops.nudges"].map(
    (table): Write => ({ role: "trellis_backup", who: null, sql: `select * from ${table}`, expect: "done" })),
  { role: "trellis_backup", who: null, sql: "update people.people set name = 'x'", expect: "refused" },
  { role: "trellis_auth", who: null, sql: "select ops.schema_state('')", expect: "done" },
  rewrap("mentoring.relationship_keys", "wrapped"), rewrap("coaching.engagement_keys", "wrapped"), rewrap("people.author_keys", "wrapped"),
  rewrap("mentoring.suggestions", "sealed"), rewrap("mentoring.leaving_reasons", "sealed"), rewrap("mentoring.decline_reasons", "sealed"), rewrap("ops.mails", "sealed"),
  rewrap("mentoring.enrolment_inquiries", "question"), rewrap("mentoring.match_snapshots", "input"), rewrap("mentoring.fingerprint_keys", "wrapped"),
  rewrap("mentoring.notes", "sealed", "refused"), rewrap("coaching.engagements", "sealed", "refused"),
  app("refused", "tee", "update mentoring.suggestions set sealed = '\\x01'"),
]; // prettier-ignore

export const WRITES: Write[] = [
  ...comparing,
  ...consenting,
  ...erasing,
  ...webhooks,
  ...jobs,
  ...tokens,
  ...passkeys,
  ...running,
  ...people,
  ...design,
  ...matching,
  ...numbers,
  ...relationship,
  ...coaching,
  ...operations,
  ...stories,
  ...takenBack,
  ...leavers,
  ...mail,
  ...others,
];
