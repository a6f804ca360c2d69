// Everything that the master key wraps: where it stands, and how its place is proven. A test holds this list against
// the sources, so that nothing new is forgotten by a rotation.

const key = (scope) => (row) => ["key", scope, row.id];
const LETTER = 29 + 32;

/** `id` and `also` name the row; `length` is how much of the value the master key sealed (all of it: undefined). */
export const WRAPPED = [
  {
    table: "mentoring.relationship_keys",
    column: "wrapped",
    id: "relationship_id",
    place: key("relationship"),
  },
  { table: "coaching.engagement_keys", column: "wrapped", id: "engagement_id", place: key("engagement") },
  { table: "people.author_keys", column: "wrapped", id: "person_id", place: key("author") },
  {
    table: "mentoring.fingerprint_keys",
    column: "wrapped",
    id: "program_id",
    place: key("fingerprint"),
  },
  letter("mentoring.suggestions", "sealed", "id", "recipient_id", ["suggestions"]),
  letter("mentoring.leaving_reasons", "sealed", "relationship_id", "person_id", ["leaving_reasons"]),
  letter("mentoring.decline_reasons", "sealed", "proposal_id", "person_id", ["decline_reasons"]),
  letter("mentoring.enrolment_inquiries", "question", "id", undefined, ["inquiry"]),
  letter("mentoring.enrolment_inquiries", "reply", "id", undefined, ["inquiry-reply"]),
  letter("mentoring.match_snapshots", "input", "run_id", undefined, ["match_snapshots", "input"]),
  letter("mentoring.match_snapshots", "result", "run_id", undefined, ["match_snapshots", "result"]),
  {
    table: "ops.webhook_secrets",
    column: "sealed",
    id: "endpoint_id",
    place: (row) => ["webhook_secrets", row.id],
  },
  { table: "ops.mails", column: "sealed", id: "id", place: (row) => ["mails", row.id] },
];

function letter(table, column, id, also, name) {
  const place = (row) => ["letter", ...name, row.id, ...(also ? [row.also] : [])];
  return { table, column, id, ...(also && { also }), length: LETTER, place };
}
