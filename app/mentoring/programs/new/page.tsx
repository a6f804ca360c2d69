import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MODEL_WORDS } from "@/components/design/words";
import { NewProgramForm } from "@/components/program/new-program-form";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { TEMPLATES, type Template } from "@/lib/mentoring/designs/templates";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { words } from "@/lib/reader";
import { Words } from "@/app/words";
import { create } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("programs"))("new.page"),
});

export default async function NewProgram() {
  const actor = await visitor(paths.newProgram());
  if (!(await getHats(actor)).keeper) notFound();
  const t = await words("programs");
  return (
    <Words of={["programs"]}>
      <PageHeader
        title={t("new.page")}
        practice="mentoring"
        crumbs={[{ label: t("page"), href: paths.mentoring() }]}
        description={t("new.about")}
      />
      <NewProgramForm create={create} templates={TEMPLATES.map(choiceOf)} />
    </Words>
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
