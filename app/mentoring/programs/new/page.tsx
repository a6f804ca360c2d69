import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewProgramForm } from "@/components/program/new-program-form";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { templatesFor } from "@/lib/mentoring/designs/templates";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { readerHere } from "@/lib/reader";
import { create } from "../actions";
import { choiceOf } from "./choice";

export const metadata: Metadata = { title: "New program" };

export default async function NewProgram() {
  const actor = await visitor(paths.newProgram());
  if (!(await getHats(actor)).keeper) notFound();
  const reader = await readerHere();
  return (
    <>
      <PageHeader
        title="New program"
        practice="mentoring"
        crumbs={[{ label: "Programs", href: paths.mentoring() }]}
        description="It begins with its design. Nobody is enrolled or matched before the design is complete and a second person has approved it."
      />
      <NewProgramForm
        create={create}
        templates={templatesFor(reader).map((template) => choiceOf(template, reader))}
      />
    </>
  );
}
