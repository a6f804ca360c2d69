import type { Metadata } from "next";
import { AskGlassForm } from "@/components/break-glass/ask-form";
import { When } from "@/components/relationship/when";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { NotFound } from "@/lib/errors";
import { listPairs, membersOf } from "@/lib/mentoring/relationships/program-room";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { words } from "@/lib/reader";
import { askForGlass } from "@/app/mentoring/break-glass/actions";
import { namesOf } from "../names";
import { Words } from "@/app/words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("programs"))("relationships.one"),
});

type Params = Promise<{ programId: string; relationshipId: string }>;

export default async function ProgramRelationship({ params }: { params: Params }) {
  const { programId, relationshipId } = await params;
  const actor = await visitor(paths.programRelationship(programId, relationshipId));
  const { program, pairs } = await listPairs(actor, programId, relationshipId);
  const [pair] = pairs;
  if (!pair) throw new NotFound();
  const t = await words("programs");
  const clock = await getHats(actor);
  const members = (await membersOf(actor, pairs))(pair);
  const member = members.some((each) => each.id === actor.personId);
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={[
          { label: program.name, href: paths.program(programId) },
          { label: t("relationships.page"), href: paths.programRelationships(programId) },
        ]}
        title={namesOf(members, t)}
        description={t("relationships.facts")}
      />
      <div className="mb-10">
        <DescriptionList
          items={[
            { term: t("relationships.phase"), value: t(`relationships.phaseIs.${pair.phase}`) },
            { term: t("relationships.since"), value: <When date={pair.startedAt} clock={clock} /> },
            { term: t("relationships.until"), value: <When date={pair.plannedEnd} clock={clock} /> },
            { term: t("relationships.held"), value: pair.sessionsHeld },
            {
              term: t("relationships.last"),
              value: pair.lastHeldAt ? (
                <When date={pair.lastHeldAt} clock={clock} />
              ) : (
                t("relationships.notYet")
              ),
            },
          ]}
        />
      </div>
      {!member && (
        <Section title={t("relationships.danger")} description={t("relationships.dangerAbout")}>
          <Words of={["break-glass"]}>
            <AskGlassForm relationshipId={relationshipId} ask={askForGlass} />
          </Words>
        </Section>
      )}
    </>
  );
}
