import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { hashBytes, hashOf } from "../../crypto/token.ts";
import { lookedUp } from "../../db/rate-limit.ts";
import { NotFound } from "../../errors.ts";
import { say } from "../../words/said.ts";
import { give } from "./commands.ts";
import { keepDraft } from "./drafts.ts";
import { getRequest } from "./queries.ts";
import type { FeedbackForm, Given, GiveByLink, KeepDraftByLink, OpenLink } from "./schema.ts";

const WRONG = { most: 20, minutes: 10 };
const DEAD = say("coaching.feedback.deadLink");

/** Where a request comes from, as far as the server can tell; wrong links are counted by it. */
export type Visitor = { readonly address: string };

/** The form behind a link, without any sign-in: nothing else is shown. Throws `NotFound` and `TooMany`. */
export async function openLink(
  visitor: Visitor,
  { token }: z.output<typeof OpenLink>,
): Promise<FeedbackForm> {
  const { actor, requestId } = await follow(visitor, token);
  const { engagementId: _, standing, ...form } = await getRequest(actor, requestId);
  if (standing !== "open") throw new NotFound(DEAD);
  return form;
}

/** Gives the feedback as the manager to whom the link was sent; the link is used up by it. */
export async function giveByLink(visitor: Visitor, input: z.output<typeof GiveByLink>): Promise<Given> {
  const { token, ...said } = input;
  const { actor, requestId } = await follow(visitor, token);
  return give(actor, { ...said, requestId });
}

/** Keeps what is written so far, behind the same link. */
export async function keepDraftByLink(
  visitor: Visitor,
  { token, ...draft }: z.output<typeof KeepDraftByLink>,
): Promise<void> {
  const { actor, requestId } = await follow(visitor, token);
  return keepDraft(actor, { ...draft, requestId });
}

/** Whose request a link is. The database finds it only while it is unused, in time, and its addressee the manager. */
async function follow({ address }: Visitor, token: string): Promise<{ actor: Actor; requestId: string }> {
  const found = await lookedUp(`feedback-link:${address}`, hashOf(token), WRONG, async (db) => {
    const [row] = await db.$queryRaw<{ request_id: string; manager_id: string }[]>`
      select request_id, manager_id from coaching.open_feedback_link(${hashBytes(token)})`;
    return row ?? null;
  });
  if (!found) throw new NotFound(DEAD);
  return { actor: { personId: found.manager_id }, requestId: found.request_id };
}
