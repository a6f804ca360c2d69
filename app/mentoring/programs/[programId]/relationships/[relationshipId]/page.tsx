import type { Metadata } from "next";
import { AskGlassForm } from "@/components/break-glass/ask-form";
import { PHASES } from "@/components/relationship/pairs-table";
import { When } from "@/components/relationship/when";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { NotFound } from "@/lib/errors";
import { listPairs } from "@/lib/mentoring/relationships/program-room";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { askForGlass } from "@/app/mentoring/break-glass/actions";
import { Words } from "@/app/words";

export const metadata: Metadata = { title: "Relationship" };

type Params = Promise<{ programId: string; relationshipId: string }>;

export default async function ProgramRelationship({ params }: { params: Params }) {
  const { programId, relationshipId } = await params;
  const actor = await visitor(paths.programRelationship(programId, relationshipId));
  const { program, pairs } = await listPairs(actor, programId, relationshipId);
  const [pair] = pairs;
  if (!pair) throw new NotFound();
  const clock = await getHats(actor);
  const member = pair.members.some((each) => each.id === actor.personId);
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={[
          { label: program.name, href: paths.program(programId) },
          { label: "Relationships", href: paths.programRelationships(programId) },
        ]}
        title={pair.members.map((each) => each.name).join(" and ")}
        description="The bare facts. What they say to each other is theirs."
      />
      <div className="mb-10">
        <DescriptionList
          items={[
            { term: "Phase", value: PHASES[pair.phase] },
            { term: "Since", value: <When date={pair.startedAt} clock={clock} /> },
            { term: "Planned until", value: <When date={pair.plannedEnd} clock={clock} /> },
            { term: "Sessions held", value: pair.sessionsHeld },
            {
              term: "Last met",
              value: pair.lastHeldAt ? <When date={pair.lastHeldAt} clock={clock} /> : "not yet",
            },
          ]}
        />
      </div>
      {!member && (
        <Section
          title="Danger, or a duty under law"
          description="Only then may what they share be read: by two named people who stand in nobody’s reporting line here, for 24 hours, for a written ground. Both partners are told unless the ground forbids it. A private note is never opened."
        >
          <Words of={["break-glass"]}>
            <AskGlassForm relationshipId={relationshipId} ask={askForGlass} />
          </Words>
        </Section>
      )}
    </>
  );
}
