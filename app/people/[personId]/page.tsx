import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { LeaverSection } from "@/components/people/leaver-section";
import { ManagerForm } from "@/components/people/manager-form";
import { Avatar } from "@/components/ui/avatar";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { NotFound } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { getChoice, getProfile } from "@/lib/people/person/queries";
import { chooseManager, findPeople, leave } from "../actions";

export const metadata: Metadata = { title: "Person" };

export default async function Person({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  if (!z.uuid().safeParse(personId).success) throw new NotFound();
  const actor = await visitor(paths.person(personId));
  const [person, hats] = await Promise.all([getProfile(actor, personId), getHats(actor)]);
  const { manager } = person;
  return (
    <>
      <PageHeader
        title={person.name}
        crumbs={[{ label: "People", href: paths.people() }]}
        description={person.jobTitle}
      />
      <div className="mb-10 flex flex-wrap items-start gap-8">
        <Avatar name={person.name} photo={paths.photo(person)} size="xl" />
        <DescriptionList
          items={[
            { term: "Department", value: person.department ?? "–" },
            { term: "Location", value: person.location ?? "–" },
            { term: "Grade", value: person.grade ?? "–" },
            {
              term: "Mail address",
              value: (
                <a className="link" href={`mailto:${person.email}`}>
                  {person.email}
                </a>
              ),
            },
            ...(person.skills.length > 0 ? [{ term: "Skills", value: person.skills.join(", ") }] : []),
            { term: "Languages", value: person.languages.join(", ") || "–" },
            { term: "Time zone", value: person.timeZone },
            {
              term: "Manager",
              value:
                manager.kind === "person" ? (
                  <Link className="link" href={paths.person(manager.id)}>
                    {manager.name}
                  </Link>
                ) : manager.kind === "none" ? (
                  "None"
                ) : (
                  "Not known"
                ),
            },
            ...(person.about ? [{ term: "About", value: person.about }] : []),
          ]}
        />
      </div>
      {hats.keeper && (
        <Section
          title="Manager of record"
          description="What this breaks in mentoring is paused at once; the partners are told, and a program admin who may know."
        >
          <ManagerForm
            personId={personId}
            current={manager.kind === "person" ? { value: manager.id, label: manager.name } : manager.kind}
            colleagues={{ ...(await getChoice(actor)), find: findPeople }}
            choose={chooseManager}
          />
        </Section>
      )}
      {hats.keeper && personId !== actor.personId && <LeaverSection person={person} leave={leave} />}
    </>
  );
}
