import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MODEL_WORDS } from "@/components/design/words";
import { NewProgramForm } from "@/components/program/new-program-form";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { TEMPLATES, type Template } from "@/lib/mentoring/designs/templates";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { create } from "../actions";

export const metadata: Metadata = { title: "New program" };

export default async function NewProgram() {
  const actor = await visitor(paths.newProgram());
  if (!(await getHats(actor)).keeper) notFound();
  return (
    <>
      <PageHeader
        title="New program"
        practice="mentoring"
        crumbs={[{ label: "Programs", href: paths.mentoring() }]}
        description="It begins with its design. Nobody is enrolled or matched before the design is complete and a second person has approved it."
      />
      <NewProgramForm create={create} templates={TEMPLATES.map(choiceOf)} />
    </>
  );
}

function choiceOf({ key, name, sentence, content }: Template) {
  const { components, focus, matching, model } = content;
  const names = (kind: "competency" | "whole_person") =>
    focus.areas.filter((area) => area.kind === kind).map((area) => area.name.toLowerCase());
  return {
    key,
    name,
    sentence,
    facts: [
      {
        term: "Focus",
        value: listed([...names("competency").slice(0, 2), ...names("whole_person").slice(0, 2)]),
      },
      {
        term: "Form",
        value: `${model.kind ? MODEL_WORDS[model.kind].name : ""}, ${components.months} months, every ${components.cadenceWeeks} weeks`,
      },
      {
        term: "Matching",
        value: listed(matching.criteria.map((criterion) => criterion.label.toLowerCase())),
      },
    ],
  };
}

/** As a phrase that begins with a capital. */
function listed(parts: readonly string[]): string {
  const text = parts.join(", ");
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
