import { randomBytes } from "node:crypto";
import { hashOf } from "../../lib/crypto/token.ts";
import { test, type Page } from "@playwright/test";
import { everything, Sql, unhidden } from "./sql.ts";
import { visit } from "./visit.ts";

/** A visit of anybody, opened in the database as a sign-in would: the cookie to send. */
export async function openVisit(owner: Sql, personId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await unhidden(
    owner,
    (query) =>
      query(
        "insert into ops.sign_in_sessions (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 day')",
        [hashOf(token), personId],
      ),
    true,
    ["ops.sign_in_sessions"],
  );
  return `next-auth.session-token=${token}`;
}

/** A fetch in somebody's name that answers status and body. */
export async function asSessionOf(
  owner: Sql,
  personId: string,
  baseURL: string,
): Promise<(address: string, rsc?: boolean) => Promise<string>> {
  const cookie = await openVisit(owner, personId);
  return async (address, rsc = false) => {
    const answer = await fetch(new URL(address, baseURL), {
      redirect: "manual",
      headers: { Cookie: cookie, ...(rsc && { RSC: "1" }) },
    });
    return `${answer.status}\n${clean(await answer.text())}`;
  };
}

/**
 * What was said, without what the framework makes anew for every answer: a random key of a page's segment, and the
 * order and numbers in which the pieces of a streamed page happen to arrive. All pieces stay, every byte of them.
 */
function clean(body: string): string {
  const pieces: string[] = [];
  const markup = body.replace(
    /<script(?: nonce="[\w-]{22}")?>self\.__next_f\.push\((\[[\s\S]*?\])\)<\/script>/g,
    (_, json: string) => {
      const [, text] = JSON.parse(json) as [number, string?];
      pieces.push(text ?? "");
      return "";
    },
  );
  const flight = pieces.length > 0 ? pieces.join("") : markup.startsWith("<") ? "" : markup;
  const rows = flight
    .split("\n")
    .map((row) =>
      row
        .replace(/^[0-9a-f]+:/, "")
        .replace(/\$[A-Za-z@]?[0-9a-f]+(?=["\]:,])/g, "$")
        .replace(/"[\w-]{22}"/g, '""'),
    )
    .sort();
  return `${flight === markup ? "" : markup.replace(/"[\w-]{22}"/g, '""')}\n${rows.join("\n")}`;
}

/** Signs a page in as anybody, also somebody without a card on the first page. */
export async function beSomebody(page: Page, ownerUrl: string, personId: string): Promise<void> {
  const owner = new Sql(ownerUrl);
  const [name = "", value = ""] = (await openVisit(owner, personId)).split("=");
  await owner.close();
  await page.context().addCookies([{ name, value, url: test.info().project.use.baseURL ?? "" }]);
}

/** Somebody of the organization, by name. */
export async function personCalled(ownerUrl: string, name: string): Promise<string> {
  const [row] = await ask(ownerUrl, "select id from people.people where name = $1", [name]);
  return String(row?.["id"]);
}

/** A pair of the run published last, none of whom has answered. */
export async function newestPair(ownerUrl: string) {
  const [row] = await ask(
    ownerUrl,
    `select p.id as proposal, e.id as mentee, e.name as mentee_name, o.id as mentor, o.name as mentor_name
       from mentoring.proposals p
       join people.people e on e.id = p.mentee_id join people.people o on o.id = p.mentor_id
      where p.released_at is not null and p.relationship_id is null
        and not exists (select 1 from mentoring.proposal_responses r where r.proposal_id = p.id)
      order by p.released_at desc, e.name limit 1`,
  );
  return {
    address: `/mentoring/proposals/${String(row?.["proposal"])}`,
    mentee: { id: String(row?.["mentee"]), name: String(row?.["mentee_name"]) },
    mentor: { id: String(row?.["mentor"]), name: String(row?.["mentor_name"]) },
  };
}

/** Opens the pages of one engagement as any of its three parties. `engagement`: its address. */
export async function byEachParty(page: Page, ownerUrl: string, engagement: string) {
  const [parties] = await ask(
    ownerUrl,
    `select e.client_id as client, e.coach_id as coach, m.manager_id as manager from coaching.engagements e
       join people.managers_of_record m on m.person_id = e.client_id and m.until is null where e.id = $1`,
    [engagement.split("/").at(-1)],
  );
  return async (who: "client" | "coach" | "manager", address = ""): Promise<void> => {
    await page.context().clearCookies();
    await beSomebody(page, ownerUrl, String(parties?.[who]));
    await visit(page, `${engagement}${address}`);
  };
}

/** Rows of the running demo, as its owner reads them. */
export async function ask(ownerUrl: string, text: string, values: unknown[] = []) {
  const owner = new Sql(ownerUrl);
  const rows = await everything(owner, (query) => query(text, values));
  await owner.close();
  return rows;
}
