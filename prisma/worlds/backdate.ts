import pg from "pg";

/**
 * Moments that the database sets itself are always the present one. A demo organization has a past: this moves
 * them there, as the owner, which is under row-level security like everybody and lifts its force for one
 * transaction. For worlds only.
 */
export async function backdate(tables: readonly string[], work: (sql: Sql) => Promise<void>): Promise<void> {
  const connectionString = process.env["TRELLIS_OWNER_URL"] ?? process.env["DATABASE_URL"];
  if (!connectionString)
    throw new Error("TRELLIS_OWNER_URL is not set: a past cannot be given to this database.");
  const client = new pg.Client({ connectionString, options: "-c timezone=UTC" });
  await client.connect();
  try {
    await client.query("begin");
    for (const table of tables) await client.query(`alter table ${table} no force row level security`);
    await work(
      async (text, values) =>
        (await client.query(text, values as unknown[])).rows as Record<string, unknown>[],
    );
    await client.query("set constraints all immediate");
    for (const table of tables) await client.query(`alter table ${table} force row level security`);
    await client.query("commit");
  } finally {
    await client.end(); // an open transaction is undone
  }
}

export type Sql = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** A relationship that began then: its proposal was released eight days before, and its end moves with it. */
export const beginThen = (relationshipId: string, start: Date): Promise<void> =>
  backdate(STARTING, async (sql) => {
    const values = [relationshipId, start];
    await sql(
      "update mentoring.relationships set planned_end = planned_end - (started_at - $2::timestamptz), started_at = $2 where id = $1",
      values,
    );
    await sql("update mentoring.relationship_members set joined_at = $2 where relationship_id = $1", values);
    await sql(
      "update mentoring.phase_changes set at = $2 where relationship_id = $1 and phase = 'preparing'",
      values,
    );
    await sql(
      "update mentoring.proposals set released_at = $2::timestamptz - interval '8 days' where relationship_id = $1",
      values,
    );
    await sql(
      `update mentoring.proposal_responses r set at = $2::timestamptz - case when r.person_id = p.mentee_id then interval '0' else interval '2 days' end
         from mentoring.proposals p where p.id = r.proposal_id and p.relationship_id = $1`,
      values,
    );
    await sql(
      "update ops.events set at = $2 where subject_id = $1 and kind = 'relationship.started'",
      values,
    );
    await sql(
      "update ops.notifications set at = $2, read_at = $2::timestamptz + interval '3 hours' where subject_id = $1 and kind = 'relationship.started'",
      values,
    );
  });
const STARTING = [
  "mentoring.relationships",
  "mentoring.relationship_members",
  "mentoring.phase_changes",
  "mentoring.proposals",
  "mentoring.proposal_responses",
  "ops.events",
  "ops.notifications",
];

/** The pause that the database set when the org chart changed, and what it said of it. */
export const pausedThen = (relationshipId: string, moment: Date): Promise<void> =>
  backdate(["mentoring.pauses", "ops.events", "ops.notifications"], async (sql) => {
    const values = [relationshipId, moment];
    await sql(
      "update mentoring.pauses set paused_at = $2 where relationship_id = $1 and cause = 'reorganization'",
      values,
    );
    await sql(
      "update ops.events set at = $2 where subject_id = $1 and kind = 'relationship.paused' and actor_id is null",
      values,
    );
    await sql(
      "update ops.notifications set at = $2 where subject_id = $1 and kind in ('relationship.paused-by-reorganization', 'relationship.needs-rematch')",
      values,
    );
  });

/** Corrections are kept at the moment at which the session was changed last. */
export const correctedThen = (relationshipId: string): Promise<void> =>
  backdate(["mentoring.session_changes", "mentoring.sessions"], async (sql) => {
    await sql(
      "update mentoring.session_changes c set at = s.updated_at from mentoring.sessions s where s.id = c.session_id and s.relationship_id = $1",
      [relationshipId],
    );
  });

/** What somebody was told before a moment, they have read. */
export const readThen = (personIds: readonly string[], until: Date): Promise<void> =>
  backdate(["ops.notifications"], async (sql) => {
    await sql(
      "update ops.notifications set read_at = at + interval '5 hours' where person_id = any ($1) and at < $2 and read_at is null",
      [personIds, until],
    );
  });
