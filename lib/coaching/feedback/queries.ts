import "server-only";
import type { Actor } from "../../access/actor.ts";
import { audienceLine } from "../../access/audience.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { withAnchors, WITH_LEVELS } from "../competencies/queries.ts";
import { sharingIn } from "../contracts/queries.ts";
import type { Sharing } from "../contracts/schema.ts";
import { find, type Found } from "../engagements/find.ts";
import { wordsOf } from "../engagements/queries.ts";
import { draftOf } from "./drafts.ts";
import type { FeedbackForm } from "./schema.ts";

export type Request = FeedbackForm & {
  readonly engagementId: string;
  readonly standing: "open" | "answered" | "expired";
};

const audiencesOf = ({ client, coach }: Found, you: string, sharing: Sharing) => {
  const toBoth = audienceLine("feedback", {
    you,
    others: [{ name: client.name }, { name: coach.name, hat: "coach" }],
  });
  const toCoach = audienceLine("feedbackToCoach", { you, others: [{ name: coach.name, hat: "coach" }] });
  return {
    audience: sharing === "coach" ? toCoach : toBoth,
    detailAudience: sharing === "everything" ? toBoth : toCoach,
  };
};

/** A request, for the manager whom it asks and who still is one. Throws `NotFound`. */
export function getRequest(actor: Actor, id: string): Promise<Request> {
  return asPerson(actor, async (db) => {
    const asked = await db.feedbackRequest.findFirst({ where: { id, managerId: actor.personId } });
    if (!asked) throw new NotFound();
    const found = await find(db, actor, asked.engagementId);
    if (found.manager?.id !== actor.personId) throw new NotFound();
    const competency = await db.competency.findUniqueOrThrow({
      ...WITH_LEVELS,
      where: { id: found.competency.id },
    });
    const sharing = await sharingIn(db, found.id);
    return {
      ...{ requestId: id, engagementId: found.id, occasion: asked.occasion, expiresAt: asked.expiresAt },
      ...{ client: found.client.name, coach: found.coach.name, manager: found.manager.name },
      ...{ competency: competency.name, anchors: withAnchors(competency).levels },
      ...(await wordsOf(db, found)),
      ...audiencesOf(found, found.manager.name, sharing),
      ...{ sharing, toAgree: found.contract?.agreedBy.includes(actor.personId) === false },
      draft: await draftOf(db, actor, id),
      standing: asked.answeredAt
        ? "answered"
        : asked.expiresAt <= now() || found.endedAt
          ? "expired"
          : "open",
    };
  });
}
