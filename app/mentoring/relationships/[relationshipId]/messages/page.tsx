import type { Metadata } from "next";
import { Messages } from "@/components/relationship/messages";
import { SpaceTabs } from "@/components/relationship/space-header";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { findDraft } from "@/lib/mentoring/drafts/queries";
import { listMessages } from "@/lib/mentoring/messages/queries";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { keepTyped, readMessages, send } from "../actions";
import { audiencesOf } from "../audiences";
import { crumbsOf } from "../crumbs";
import { whyNot } from "../why-not";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("messages.page"),
});

export default async function MessagesPage({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.messages(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
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
        crumbs={await crumbsOf(space)}
        title={t("messages.page")}
        description={t("messages.about")}
      />
      <SpaceTabs id={relationshipId} />
      {messages.length === 0 && (
        <div className="mb-8">
          <EmptyState title={t("messages.empty")}>{t("messages.emptyWhy")}</EmptyState>
        </div>
      )}
      <Messages
        relationshipId={relationshipId}
        messages={messages.map(({ authorId, ...message }) => ({
          ...message,
          mine: authorId === actor.personId,
          author: names.get(authorId) ?? t("left"),
        }))}
        firstUnread={readUntil ? (unread?.id ?? null) : null}
        clock={{ timeZone: space.me.timeZone }}
        audience={audiencesOf(space).shared}
        draft={draft}
        closed={await whyNot("add something shared", space.standing)}
        actions={{ send, read: readMessages, keep: keepTyped }}
      />
    </>
  );
}
