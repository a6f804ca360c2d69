import type { Metadata } from "next";
import { Words } from "@/app/words";
import { CoachForm } from "@/components/coaching/coach-form";
import { CompetencyCard } from "@/components/coaching/competency-card";
import { CompetencyUpload } from "@/components/coaching/competency-upload";
import { CompetencyForm } from "@/components/coaching/competency-form";
import { OfferForm } from "@/components/coaching/offer-form";
import { ActionButton } from "@/components/ui/action-button";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { listCoaches } from "@/lib/coaching/coaches/queries";
import { listCompetencies } from "@/lib/coaching/competencies/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { words } from "@/lib/reader";
import {
  addCompetency,
  addStarterCompetencies,
  describeCoach,
  editCompetency,
  importCompetencies,
  offerCoaching,
  withdrawOffer,
} from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("competencies.page"),
});

export default async function Competencies() {
  const actor = await visitor(paths.competencies());
  const t = await words("coaching-pages");
  const [competencies, coaches, hats] = await Promise.all([
    listCompetencies(actor),
    listCoaches(actor),
    getHats(actor),
  ]);
  const me = coaches.find(({ personId }) => personId === actor.personId);
  return (
    <Words of={["coaching"]}>
      <PageHeader
        practice="coaching"
        title={t("competencies.page")}
        description={t("competencies.about", { coachIs: t("coachIs") })}
        actions={
          <>
            <ButtonLink href={paths.coaches()}>{t("competencies.find")}</ButtonLink>
            {hats.keeper && <CompetencyForm competency={null} save={addCompetency} />}
          </>
        }
      />
      {competencies.length === 0 && (
        <EmptyState
          title={t("competencies.empty")}
          action={
            hats.keeper && (
              <ActionButton
                action={addStarterCompetencies}
                input={{}}
                variant="primary"
                tone="coaching"
                done={t("competencies.addedStarter")}
              >
                {t("competencies.addStarter")}
              </ActionButton>
            )
          }
        >
          {t("competencies.emptyWhy")}
        </EmptyState>
      )}
      {competencies.map((competency) => {
        const experts = coaches.filter(({ expertise }) =>
          expertise.some(({ competencyId }) => competencyId === competency.id),
        );
        const own = me?.expertise.find(({ competencyId }) => competencyId === competency.id);
        return (
          <CompetencyCard key={competency.id} competency={competency} coaches={experts}>
            <OfferForm
              competencyId={competency.id}
              name={competency.name}
              evidence={own?.evidence ?? null}
              offer={offerCoaching}
              withdraw={withdrawOffer}
            />
            {hats.keeper && (
              <CompetencyForm
                key={JSON.stringify(competency)}
                competency={competency}
                save={editCompetency}
              />
            )}
          </CompetencyCard>
        );
      })}
      {hats.keeper && (
        <Section title={t("competencies.sheet")} description={t("competencies.sheetAbout")}>
          <Words of={["import"]}>
            <CompetencyUpload add={importCompetencies} />
          </Words>
        </Section>
      )}
      {me && (
        <Section title={t("competencies.me")}>
          <CoachForm coach={me} describe={describeCoach} />
        </Section>
      )}
    </Words>
  );
}
