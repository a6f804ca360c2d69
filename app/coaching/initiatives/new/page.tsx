import type { Metadata } from "next";
import { InitiativeForm } from "@/components/initiatives/initiative-form";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { listCompetencies } from "@/lib/coaching/competencies/queries";
import { listInitiatives } from "@/lib/coaching/initiatives/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { Words } from "../../../words";
import { beginInitiative } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("initiatives"))("begin"),
});

export default async function NewInitiative() {
  const actor = await visitor(paths.newInitiative());
  // asked first, because it answers "not found" to everybody who does not keep the directory
  await listInitiatives(actor);
  const competencies = await listCompetencies(actor);
  const t = await words("initiatives");
  return (
    <div className="mx-auto max-w-[640px]">
      <PageHeader
        practice="coaching"
        crumbs={[{ label: t("title"), href: paths.initiatives() }]}
        title={t("begin")}
        description={t("new.about")}
      />
      <Words of={["coaching", "initiatives"]}>
        <InitiativeForm competencies={competencies} begin={beginInitiative} />
      </Words>
    </div>
  );
}
