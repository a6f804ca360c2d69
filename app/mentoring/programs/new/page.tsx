import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewProgramForm } from "@/components/program/new-program-form";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { templatesFor } from "@/lib/mentoring/designs/templates";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { readerHere, words } from "@/lib/reader";
import { Words } from "@/app/words";
import { create } from "../actions";
import { choiceOf } from "./choice";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("programs"))("new.page"),
});

export default async function NewProgram() {
  const actor = await visitor(paths.newProgram());
  if (!(await getHats(actor)).keeper) notFound();
  const reader = await readerHere();
  const t = await words("programs");
  return (
    <Words of={["programs"]}>
      <PageHeader
        title={t("new.page")}
        practice="mentoring"
        crumbs={[{ label: t("page"), href: paths.mentoring() }]}
        description={t("new.about")}
      />
      <NewProgramForm
        create={create}
        templates={templatesFor(reader).map((template) => choiceOf(template, reader))}
      />
    </Words>
  );
}
