import { useWords } from "#words";
import type { Metadata } from "next";
import { coachingOwed, mostPressingFirst } from "@/app/(home)/owed";
import { SuggestionForm } from "@/components/relationship/suggestion-form";
import { CoachingRows } from "@/components/team/coaching-rows";
import { OwedList } from "@/components/today/owed-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { audienceLine } from "@/lib/access/audience";
import { visitor } from "@/lib/auth/visit";
import { listMyEngagements } from "@/lib/coaching/engagements/queries";
import { listReports } from "@/lib/mentoring/suggestions/queries";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { Words } from "../words";
import { sendSuggestion } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("team.page"),
});

export default async function Team() {
  const actor = await visitor(paths.team());
  const t = await words("coaching-pages");
  const [reports, engagements] = await Promise.all([listReports(actor), listMyEngagements(actor)]);
  const managed = engagements.filter((engagement) => engagement.role === "manager");
  const owed = coachingOwed(managed, await readerHere()).sort(mostPressingFirst);
  return (
    <>
      <PageHeader title={t("team.page")} description={t("team.about")} />
      {reports.length === 0 ? (
        <EmptyState title={t("team.nobody")}>{t("team.nobodyWhy")}</EmptyState>
      ) : (
        <>
          {owed.length > 0 && (
            <Section title={t("team.owed")}>
              <OwedList items={owed} />
            </Section>
          )}
          <Section
            title={t("team.coaching")}
            actions={
              managed.length > 0 && (
                <ButtonLink href={paths.offerEngagement("report")} size="sm">
                  {t("team.offer")}
                </ButtonLink>
              )
            }
          >
            {managed.length > 0 ? (
              <CoachingRows engagements={managed} />
            ) : (
              <EmptyState
                title={t("team.none")}
                action={<ButtonLink href={paths.offerEngagement("report")}>{t("team.offer")}</ButtonLink>}
              >
                {t("team.noneWhy")}
              </EmptyState>
            )}
          </Section>
          <Mentoring reports={reports} />
        </>
      )}
    </>
  );
}

/** One calm paragraph, and the one thing a manager can do (W3). It reads the same whatever the reports do. */
function Mentoring({ reports }: { reports: Awaited<ReturnType<typeof listReports>> }) {
  const t = useWords("coaching-pages");
  return (
    <Section title={t("team.mentoring")}>
      <div className="mb-6 max-w-[68ch] space-y-3">
        <p>{t("team.mentoringStays")}</p>
        <p>{t("team.mentoringHelps")}</p>
      </div>
      <Words of={["suggestion"]}>
        <SuggestionForm
          reports={reports}
          audiences={Object.fromEntries(reports.map(({ id, name }) => [id, readBy(name)]))}
          anybody={{ ...readBy(t("team.chosen")), people: [] }}
          send={sendSuggestion}
        />
      </Words>
    </Section>
  );
}

const readBy = (name: string) => audienceLine("suggestion", { you: null, others: [{ name }] });
