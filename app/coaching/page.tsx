import type { Metadata } from "next";
import { EngagementRow } from "@/components/coaching/engagement-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getOffer, listMyEngagements } from "@/lib/coaching/engagements/queries";
import { ROLES, type Role } from "@/lib/coaching/engagements/schema";
import { getHats } from "@/lib/people/hats/queries";
import { paths } from "@/lib/paths";
import { COACH_IS } from "./words";

export const metadata: Metadata = { title: "Coaching" };

const TITLES: Record<Role, string> = {
  client: "I am coached",
  coach: "I coach",
  manager: "People who report to me",
};

export default async function Coaching() {
  const actor = await visitor(paths.coaching());
  const [engagements, { reports, isCoach }, { keeper }] = await Promise.all([
    listMyEngagements(actor),
    getOffer(actor),
    getHats(actor),
  ]);
  const start = (
    <ButtonLink href={paths.newEngagement()} variant="primary" tone="coaching">
      Start coaching
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Coaching"
        practice="coaching"
        description={`A few sessions on one concrete thing, with your manager as a partner. ${COACH_IS}`}
        actions={
          <>
            <ButtonLink href={paths.competencies()}>Competencies</ButtonLink>
            <ButtonLink href={paths.coaches()}>Coaches</ButtonLink>
            {keeper && <ButtonLink href={paths.initiatives()}>Initiatives and figures</ButtonLink>}
            {reports.length > 0 && (
              <ButtonLink href={paths.offerEngagement("report")}>Offer it to a report</ButtonLink>
            )}
            {isCoach && <ButtonLink href={paths.offerEngagement("client")}>Offer to coach</ButtonLink>}
            {engagements.length > 0 && start}
          </>
        }
      />
      {ROLES.map((role) => {
        const mine = engagements.filter((engagement) => engagement.role === role);
        return (
          mine.length > 0 && (
            <Section key={role} title={TITLES[role]}>
              <RowList label={TITLES[role]}>
                {mine.map((engagement) => (
                  <EngagementRow key={engagement.id} engagement={engagement} />
                ))}
              </RowList>
            </Section>
          )
        );
      })}
      {engagements.length === 0 && (
        <EmptyState
          title="Nothing under way"
          action={
            <>
              {start}
              <ButtonLink href={paths.guide()}>Which do you need?</ButtonLink>
            </>
          }
        >
          Name the issue, choose a coach, and it runs: no program, no approval, under a minute.
        </EmptyState>
      )}
    </>
  );
}
