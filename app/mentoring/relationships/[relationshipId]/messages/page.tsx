import type { Metadata } from "next";
import { Messages } from "@/components/relationship/messages";
import { SpaceTabs } from "@/components/relationship/space-header";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { findDraft } from "@/lib/mentoring/drafts/queries";
import { listMessages } from "@/lib/mentoring/messages/queries";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { obstacle } from "@/lib/mentoring/relationships/rules";
import { paths } from "@/lib/paths";
import { keepTyped, readMessages, send } from "../actions";
import { audiencesOf } from "../audiences";
import { crumbsOf } from "../crumbs";

export const metadata: Metadata = { title: "Messages" };

export default async function MessagesPage({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.messages(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const [{ messages, readUntil }, draft] = await Promise.all([
    listMessages(actor, relationshipId),
    findDraft(actor, relationshipId, "message"),
  ]);
  const names = new Map([space.me, ...space.partners].map((each) => [each.id, each.name]));
  const unread = messages.find(
    (message) => message.authorId !== actor.personId && (!readUntil || message.at > readUntil),
  );
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={crumbsOf(space)}
        title="Messages"
        description="For what does not wait until you meet. Nobody is told whether or when it was read."
      />
      <SpaceTabs id={relationshipId} />
      {messages.length === 0 && (
        <div className="mb-8">
          <EmptyState title="Nothing written yet">
            A date that has to move, an article, a word of thanks. The conversation itself belongs into the
            session.
          </EmptyState>
        </div>
      )}
      <Messages
        relationshipId={relationshipId}
        messages={messages.map(({ authorId, ...message }) => ({
          ...message,
          mine: authorId === actor.personId,
          author: names.get(authorId) ?? "Somebody who has left",
        }))}
        firstUnread={readUntil ? (unread?.id ?? null) : null}
        clock={{ timeZone: space.me.timeZone }}
        audience={audiencesOf(space).shared}
        draft={draft}
        closed={obstacle("add something shared", space.standing)}
        actions={{ send, read: readMessages, keep: keepTyped }}
      />
    </>
  );
}
