import type { Metadata } from "next";
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
import {
  addCompetency,
  addStarterCompetencies,
  describeCoach,
  editCompetency,
  importCompetencies,
  offerCoaching,
  withdrawOffer,
} from "./actions";
import { Words } from "../../words";
import { COACH_IS } from "../words";

export const metadata: Metadata = { title: "Competencies and coaches" };

export default async function Competencies() {
  const actor = await visitor(paths.competencies());
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
        title="Competencies and coaches"
        description={`What people are coached in, what each level looks like, and who can teach it. ${COACH_IS}`}
        actions={
          <>
            <ButtonLink href={paths.coaches()}>Find a coach</ButtonLink>
            {hats.keeper && <CompetencyForm competency={null} save={addCompetency} />}
          </>
        }
      />
      {competencies.length === 0 && (
        <EmptyState
          title="The catalogue is empty"
          action={
            hats.keeper && (
              <ActionButton
                action={addStarterCompetencies}
                input={{}}
                variant="primary"
                tone="coaching"
                done="The starter set is there."
              >
                Add the starter set
              </ActionButton>
            )
          }
        >
          Coaching needs a competency with five levels that can be seen. A starter set of twelve comes with
          Trellis.
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
        <Section
          title="Competencies from a sheet"
          description="A CSV file with the columns name, description, instrument and level 1 to level 5. Those that are there by name are left alone."
        >
          <CompetencyUpload add={importCompetencies} />
        </Section>
      )}
      {me && (
        <Section title="Me as a coach">
          <CoachForm coach={me} describe={describeCoach} />
        </Section>
      )}
    </Words>
  );
}
