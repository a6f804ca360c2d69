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
import { words } from "@/lib/reader";
import { Words } from "../../words";
import { inOrder } from "@/lib/in-order";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("coaches.page"),
});

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export default async function Coaches({ searchParams }: Props) {
  const { search = "", competency = "", language = "", free } = await searchParams;
  const actor = await visitor(paths.coaches());
  const t = await words("coaching-pages");
  const [coaches, competencies] = await Promise.all([listCoaches(actor), listCompetencies(actor)]);
  const wish = { search, competencyId: competency, language, free: free === "on" };
  const found = filterCoaches(coaches, wish);
  const languages = [...new Set(coaches.flatMap((coach) => coach.languages))].sort(inOrder);
  return (
    <Words of={["coaching"]}>
      <PageHeader
        practice="coaching"
        crumbs={[{ label: t("coaching"), href: paths.coaching() }]}
        title={t("coaches.page")}
        description={t("coachIs")}
        actions={
          <ButtonLink href={paths.newEngagement()} variant="primary" tone="coaching">
            {t("start")}
          </ButtonLink>
        }
      />
      <CoachFilter wish={wish} competencies={competencies} languages={languages} />
      {found.length === 0 ? (
        <EmptyState
          title={t("coaches.none")}
          action={<ButtonLink href={paths.coaches()}>{t("coaches.everybody")}</ButtonLink>}
        >
          {t("coaches.noneWhy")}
        </EmptyState>
      ) : (
        <RowList label={t("coaches.page")}>
          {found.map((coach) => (
            <CoachRow key={coach.personId} coach={coach} competencies={competencies} />
          ))}
        </RowList>
      )}
    </Words>
  );
}
