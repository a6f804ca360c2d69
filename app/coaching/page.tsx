import type { Metadata } from "next";
import { EngagementRow } from "@/components/coaching/engagement-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getOffer, listMyEngagements } from "@/lib/coaching/engagements/queries";
import { ROLES } from "@/lib/coaching/engagements/schema";
import { getHats } from "@/lib/people/hats/queries";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { withDutiesTold } from "./duties";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("coaching"),
});

export default async function Coaching() {
  const actor = await visitor(paths.coaching());
  const t = await words("coaching-pages");
  const reader = await readerHere();
  const [engagements, { reports, isCoach }, { keeper }] = await Promise.all([
    listMyEngagements(actor),
    getOffer(actor),
    getHats(actor),
  ]);
  const start = (
    <ButtonLink href={paths.newEngagement()} variant="primary" tone="coaching">
      {t("start")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("coaching")}
        practice="coaching"
        description={t("home.about", { coachIs: t("coachIs") })}
        actions={
          <>
            <ButtonLink href={paths.competencies()}>{t("home.competencies")}</ButtonLink>
            <ButtonLink href={paths.coaches()}>{t("home.coaches")}</ButtonLink>
            {keeper && <ButtonLink href={paths.initiatives()}>{t("home.initiatives")}</ButtonLink>}
            {reports.length > 0 && (
              <ButtonLink href={paths.offerEngagement("report")}>{t("home.offerReport")}</ButtonLink>
            )}
            {isCoach && (
              <ButtonLink href={paths.offerEngagement("client")}>{t("home.offerClient")}</ButtonLink>
            )}
            {engagements.length > 0 && start}
          </>
        }
      />
      {ROLES.map((role) => {
        const mine = engagements.filter((engagement) => engagement.role === role);
        return (
          mine.length > 0 && (
            <Section key={role} title={t(`home.role.${role}`)}>
              <RowList label={t(`home.role.${role}`)}>
                {mine.map((engagement) => (
                  <EngagementRow key={engagement.id} engagement={withDutiesTold(engagement, reader)} />
                ))}
              </RowList>
            </Section>
          )
        );
      })}
      {engagements.length === 0 && (
        <EmptyState
          title={t("home.empty")}
          action={
            <>
              {start}
              <ButtonLink href={paths.guide()}>{t("home.guide")}</ButtonLink>
            </>
          }
        >
          {t("home.emptyWhy")}
        </EmptyState>
      )}
    </>
  );
}
