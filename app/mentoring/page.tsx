import type { Metadata } from "next";
import Link from "next/link";
import { PairGlyph } from "@/components/glyphs/pair-glyph";
import { PhaseRibbon } from "@/components/mentoring/phase-ribbon";
import { ProgramRow } from "@/components/program/program-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { listPrograms } from "@/lib/mentoring/programs/queries";
import { listMyRelationships } from "@/lib/mentoring/relationships/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("ui"))("practice.mentoring"),
});

export default async function Mentoring() {
  const actor = await visitor(paths.mentoring());
  const [programs, relationships, hats] = await Promise.all([
    listPrograms(actor),
    listMyRelationships(actor),
    getHats(actor),
  ]);
  const mine = programs.filter((program) => program.mine);
  const others = programs.filter((program) => !program.mine);
  const t = await words("today");
  const ui = await words("ui");
  return (
    <>
      <PageHeader
        title={ui("practice.mentoring")}
        practice="mentoring"
        description={t("mentoring.about")}
        actions={
          hats.keeper && (
            <ButtonLink href={paths.newProgram()} variant="primary" tone="mentoring">
              {t("mentoring.new")}
            </ButtonLink>
          )
        }
      />
      {relationships.length > 0 && (
        <Section title={t("mentoring.relationships")}>
          <RowList>
            {relationships.map((relationship) => (
              <RowItem key={relationship.id}>
                <PairGlyph names={[hats.name, relationship.partners[0]?.name ?? ""]} size="sm" />
                <Link
                  href={paths.relationship(relationship.id)}
                  className="min-w-48 flex-1 font-medium hover:underline"
                >
                  {relationship.partners.map((partner) => partner.name).join(", ")}
                  <span className="block text-sm font-normal text-ink-soft">{relationship.program}</span>
                </Link>
                <div className="w-44">
                  <PhaseRibbon phase={relationship.phase} paused={relationship.paused !== null} compact />
                </div>
              </RowItem>
            ))}
          </RowList>
        </Section>
      )}
      {mine.length > 0 && (
        <Section title={t("mentoring.mine")}>
          <RowList>
            {mine.map((program) => (
              <ProgramRow key={program.id} program={program} />
            ))}
          </RowList>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={mine.length > 0 ? t("mentoring.others") : t("mentoring.programs")}>
          <RowList>
            {others.map((program) => (
              <ProgramRow key={program.id} program={program} />
            ))}
          </RowList>
        </Section>
      )}
      {programs.length === 0 && (
        <EmptyState
          title={t("mentoring.none")}
          action={
            hats.keeper ? (
              <ButtonLink href={paths.newProgram()} variant="primary" tone="mentoring">
                {t("mentoring.first")}
              </ButtonLink>
            ) : (
              <ButtonLink href={paths.guide()}>{t("begin.which")}</ButtonLink>
            )
          }
        >
          {t("mentoring.noneWhy")}
        </EmptyState>
      )}
    </>
  );
}
