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
import { words } from "@/lib/reader";
import { getHats } from "@/lib/people/hats/queries";
import { getChoice, getProfile } from "@/lib/people/person/queries";
import { Words } from "@/app/words";
import { chooseManager, findPeople, leave } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("people"))("person.page"),
});

export default async function Person({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  if (!z.uuid().safeParse(personId).success) throw new NotFound();
  const actor = await visitor(paths.person(personId));
  const [person, hats] = await Promise.all([getProfile(actor, personId), getHats(actor)]);
  const { manager } = person;
  const t = await words("people");
  return (
    <>
      <PageHeader
        title={person.name}
        crumbs={[{ label: t("page"), href: paths.people() }]}
        description={person.jobTitle}
      />
      <div className="mb-10 flex flex-wrap items-start gap-8">
        <Avatar name={person.name} photo={paths.photo(person)} size="xl" />
        <DescriptionList
          items={[
            { term: t("person.department"), value: person.department ?? "–" },
            { term: t("person.location"), value: person.location ?? "–" },
            { term: t("person.grade"), value: person.grade ?? "–" },
            {
              term: t("person.email"),
              value: (
                <a className="link" href={`mailto:${person.email}`}>
                  {person.email}
                </a>
              ),
            },
            ...(person.skills.length > 0
              ? [{ term: t("person.skills"), value: person.skills.join(", ") }]
              : []),
            { term: t("person.languages"), value: person.languages.join(", ") || "–" },
            { term: t("person.timeZone"), value: person.timeZone },
            {
              term: t("person.manager"),
              value:
                manager.kind === "person" ? (
                  <Link className="link" href={paths.person(manager.id)}>
                    {manager.name}
                  </Link>
                ) : manager.kind === "none" ? (
                  t("person.none")
                ) : (
                  t("person.unknown")
                ),
            },
            ...(person.about ? [{ term: t("person.about"), value: person.about }] : []),
          ]}
        />
      </div>
      {hats.keeper && (
        <Section title={t("manager.title")} description={t("manager.about")}>
          <Words of={["people"]}>
            <ManagerForm
              personId={personId}
              current={manager.kind === "person" ? { value: manager.id, label: manager.name } : manager.kind}
              colleagues={{ ...(await getChoice(actor)), find: findPeople }}
              choose={chooseManager}
            />
          </Words>
        </Section>
      )}
      {hats.keeper && personId !== actor.personId && <LeaverSection person={person} leave={leave} />}
    </>
  );
}
