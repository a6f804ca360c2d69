import { everything, Sql, type Query } from "./sql.ts";

/** The ids that stand in the addresses of the demo, looked up as the owner of the database. */
export async function demoIds(ownerUrl: string) {
  const owner = new Sql(ownerUrl);
  try {
    return await everything(owner, async (query) => {
      const one = async (text: string, values: unknown[] = []) =>
        String((await query(text, values))[0]?.["id"] ?? "");
      const person = (name: string) => one("select id from people.people where name = $1", [name]);
      const kofi = await person("Kofi Mensah");
      const priya = await person("Priya Raman");
      return {
        kofi,
        samuel: await person("Samuel Weiss"),
        peopleImport: await one("select id from people.people_imports order by at limit 1"),
        running: await one(
          "select id from mentoring.programs where state <> 'designing' order by created_at limit 1",
        ),
        designing: await one("select id from mentoring.programs where state = 'designing' limit 1"),
        run: await one("select id from mentoring.match_runs order by created_at limit 1"),
        draft: await one(
          "select id from mentoring.match_runs where state = 'draft' order by created_at limit 1",
        ),
        relationship: await relationshipOf(query, kofi),
        othersRelationship: await relationshipOf(query, priya),
        session: await one("select s.id from mentoring.sessions s where s.relationship_id = $1 limit 1", [
          await relationshipOf(query, kofi),
        ]),
        group: await one("select id from mentoring.relationships where model = 'group'"),
        groupSession: await one(
          "select s.id from mentoring.sessions s join mentoring.relationships r on r.id = s.relationship_id where r.model = 'group' and s.state = 'held' order by s.starts_at desc",
        ),
        groupProgram: await one("select program_id as id from mentoring.relationships where model = 'group'"),
        groupRun: await one(
          "select p.run_id as id from mentoring.proposals p join mentoring.relationships r on r.id = p.relationship_id where r.model = 'group' limit 1",
        ),
        groupProposal: await one(
          "select p.id from mentoring.proposals p join mentoring.relationships r on r.id = p.relationship_id where r.model = 'group' order by p.id limit 1",
        ),
        proposal: await one("select id from mentoring.proposals where mentee_id = $1", [kofi]),
        engagement: await one("select id from coaching.engagements where client_id = $1 limit 1", [kofi]),
        offeredEngagement: await one("select id from coaching.engagements where state = 'offered' limit 1"),
        completedEngagement: await one(
          "select id from coaching.engagements where state = 'completed' and client_id = $1",
          [priya],
        ),
        initiative: await one("select id from coaching.initiatives limit 1"),
        coachingSession: await one(
          "select s.id from coaching.sessions s join coaching.engagements e on e.id = s.engagement_id where e.client_id = $1 limit 1",
          [kofi],
        ),
        feedbackRequest: await one(
          "select r.id from coaching.feedback_requests r join coaching.engagements e on e.id = r.engagement_id where e.client_id = $1 limit 1",
          [kofi],
        ),
      };
    });
  } finally {
    await owner.close();
  }
}

const relationshipOf = async (query: Query, person: string): Promise<string> =>
  String(
    (
      await query(
        "select relationship_id as id from mentoring.relationship_members where person_id = $1 limit 1",
        [person],
      )
    )[0]?.["id"] ?? "",
  );
