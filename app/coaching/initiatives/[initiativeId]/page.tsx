import type { Metadata } from "next";
import { FiguresTable } from "@/components/initiatives/figures-table";
import { SeatProgress } from "@/components/initiatives/seat-progress";
import { Callout } from "@/components/ui/callout";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getInitiative } from "@/lib/coaching/initiatives/queries";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Coaching initiative" };

export default async function InitiativePage({ params }: { params: Promise<{ initiativeId: string }> }) {
  const { initiativeId } = await params;
  const actor = await visitor(paths.initiative(initiativeId));
  const initiative = await getInitiative(actor, initiativeId);
  const { progress, figures } = initiative;
  return (
    <>
      <PageHeader
        practice="coaching"
        crumbs={[{ label: "Initiatives", href: paths.initiatives() }]}
        title={initiative.name}
        description={`${initiative.competency}, to level ${initiative.targetLevel} in ${initiative.plannedSessions} sessions`}
      />
      <Section title="Progress">
        <SeatProgress progress={progress} />
        <p className="mt-3 max-w-[68ch] text-sm text-ink-soft">
          {initiative.certified
            ? "Coaches were assigned by expertise, places and load, then by language and time zone. No better assignment exists: that was checked."
            : "Coaches were assigned by expertise, places and load."}
        </p>
        {progress.refused.map(({ reason, names }) => (
          <div key={reason} className="mt-4 max-w-[68ch]">
            <Callout kind="warn" title={`${names.length} not opened: ${reason}`}>
              {names.slice(0, 20).join(", ")}
              {names.length > 20 && ` and ${names.length - 20} more`}
            </Callout>
          </div>
        ))}
      </Section>
      <Section
        title="What it has come to"
        description="From five people on. What happens in an engagement is between its three."
      >
        {figures ? (
          <FiguresTable figures={[figures]} />
        ) : (
          <p className="text-sm text-ink-soft">Nothing yet.</p>
        )}
      </Section>
      <Section title="What it is about">
        <DescriptionList
          items={[
            { term: "Issue", value: initiative.issue },
            { term: "What will be different", value: initiative.outcome },
            { term: "Expertise needed", value: initiative.expertise },
            { term: "Assessment tool", value: initiative.instrument },
          ]}
        />
      </Section>
    </>
  );
}
