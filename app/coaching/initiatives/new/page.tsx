import type { Metadata } from "next";
import { InitiativeForm } from "@/components/initiatives/initiative-form";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { listCompetencies } from "@/lib/coaching/competencies/queries";
import { listInitiatives } from "@/lib/coaching/initiatives/queries";
import { paths } from "@/lib/paths";
import { Words } from "../../../words";
import { beginInitiative } from "../actions";

export const metadata: Metadata = { title: "Begin an initiative" };

export default async function NewInitiative() {
  const actor = await visitor(paths.newInitiative());
  // asked first, because it answers "not found" to everybody who does not keep the directory
  await listInitiatives(actor);
  const competencies = await listCompetencies(actor);
  return (
    <div className="mx-auto max-w-[640px]">
      <PageHeader
        practice="coaching"
        crumbs={[{ label: "Initiatives", href: paths.initiatives() }]}
        title="Begin an initiative"
        description="No design phase and no long lead: competency area, expertise needed, assessment tool, and the list."
      />
      <Words of={["coaching"]}>
        <InitiativeForm competencies={competencies} begin={beginInitiative} />
      </Words>
    </div>
  );
}
