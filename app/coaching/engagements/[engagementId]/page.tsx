import { useWords } from "#words";
import type { Metadata } from "next";
import { AudienceLine } from "@/components/audience-line";
import { Levels } from "@/components/coaching/levels";
import { OfferNotice } from "@/components/coaching/offer-notice";
import { NextSession } from "@/components/coaching/next-session";
import { SpaceHeader, SpaceTabs } from "@/components/coaching/space-header";
import { StandingNotice } from "@/components/coaching/standing-notice";
import { Thread } from "@/components/coaching/thread";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { now } from "@/lib/clock";
import { getEngagement, type Space } from "@/lib/coaching/engagements/queries";
import { isProposed, obstacle } from "@/lib/coaching/engagements/rules";
import { openRequest } from "@/lib/coaching/feedback/rules";
import { getThread } from "@/lib/coaching/plans/queries";
import type { Thread as Threads } from "@/lib/coaching/plans/schema";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { withDutiesTold } from "../../duties";
import { acceptOffer, declineOffer } from "./actions";
import { audiencesOf } from "./audiences";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("overview.page"),
});

export default async function Engagement({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.engagement(engagementId));
  const t = await words("coaching-pages");
  const [space, thread] = await Promise.all([
    getEngagement(actor, engagementId),
    getThread(actor, engagementId),
  ]);
  const told = withDutiesTold(space, await readerHere());
  const audiences = audiencesOf(space);
  const request = space.role === "manager" ? openRequest(space, now()) : undefined;
  return (
    <>
      <SpaceHeader space={told} />
      <SpaceTabs id={engagementId} />
      <StandingNotice space={told} proposed={isProposed(space)} />
      <OfferNotice
        space={told}
        may={{ accept: obstacle("accept", space) === null, decline: obstacle("decline", space) === null }}
        acts={{ accept: acceptOffer, decline: declineOffer }}
      />
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_340px]">
        <Section title={t("overview.about")}>
          <div className="max-w-[68ch] space-y-4">
            <p>{space.issue}</p>
            <p>
              <span className="block text-sm text-ink-soft">{t("overview.outcome")}</span>
              {space.outcome}
            </p>
            <AudienceLine audience={audiences.everyone} />
          </div>
        </Section>
        <NextSession space={told} requestId={request?.id ?? null} moment={now()} />
      </div>
      {space.state !== "offered" && <Course space={space} thread={thread} />}
    </>
  );
}

/** How it goes: the thread, and the ladder. */
function Course({ space, thread }: { space: Space; thread: Threads }) {
  const t = useWords("coaching-pages");
  const anchor = space.anchors[space.targetLevel - 1];
  return (
    <>
      <Section title={t("overview.thread")} description={t("overview.threadAbout")}>
        {thread.areas.length + thread.others.length > 0 ? (
          <Thread thread={thread} where={{ engagementId: space.id, clock: space.me, role: space.role }} />
        ) : (
          <EmptyState title={t("overview.noThread")}>{t("overview.noThreadWhy")}</EmptyState>
        )}
      </Section>
      <Section title={t("overview.levels")} description={anchor && t("overview.target", { anchor })}>
        <Levels engagement={space} />
      </Section>
    </>
  );
}
