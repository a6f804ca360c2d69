import type { Metadata } from "next";
import { CoachFilter } from "@/components/coaching/coach-filter";
import { CoachRow } from "@/components/coaching/coach-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowList } from "@/components/ui/row-list";
import { visitor } from "@/lib/auth/visit";
import { filterCoaches } from "@/lib/coaching/coaches/filter";
import { listCoaches } from "@/lib/coaching/coaches/queries";
import { listCompetencies } from "@/lib/coaching/competencies/queries";
import { paths } from "@/lib/paths";
import { Words } from "../../words";
import { COACH_IS } from "../words";

export const metadata: Metadata = { title: "Coaches" };

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export default async function Coaches({ searchParams }: Props) {
  const { search = "", competency = "", language = "", free } = await searchParams;
  const actor = await visitor(paths.coaches());
  const [coaches, competencies] = await Promise.all([listCoaches(actor), listCompetencies(actor)]);
  const wish = { search, competencyId: competency, language, free: free === "on" };
  const found = filterCoaches(coaches, wish);
  const languages = [...new Set(coaches.flatMap((coach) => coach.languages))].sort();
  return (
    <Words of={["coaching"]}>
      <PageHeader
        practice="coaching"
        crumbs={[{ label: "Coaching", href: paths.coaching() }]}
        title="Coaches"
        description={COACH_IS}
        actions={
          <ButtonLink href={paths.newEngagement()} variant="primary" tone="coaching">
            Start coaching
          </ButtonLink>
        }
      />
      <CoachFilter wish={wish} competencies={competencies} languages={languages} />
      {found.length === 0 ? (
        <EmptyState
          title="Nobody like that"
          action={<ButtonLink href={paths.coaches()}>Show everybody</ButtonLink>}
        >
          Leave one of the wishes out, or ask somebody whom you know to be an expert to say so.
        </EmptyState>
      ) : (
        <RowList label="Coaches">
          {found.map((coach) => (
            <CoachRow key={coach.personId} coach={coach} competencies={competencies} />
          ))}
        </RowList>
      )}
    </Words>
  );
}
