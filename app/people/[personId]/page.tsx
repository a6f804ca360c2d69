import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { FormerManagers } from "@/components/people/former-managers";
import { LeaverSection, ReturnSection } from "@/components/people/leaver-section";
import { ManagerForm } from "@/components/people/manager-form";
import { Avatar } from "@/components/ui/avatar";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { zoneName } from "@/lib/zone-name";
import { NotFound } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { figures, words } from "@/lib/reader";
import { getHats } from "@/lib/people/hats/queries";
import { findLeaver, getChoice, getProfile, listFormerManagers } from "@/lib/people/person/queries";
import { Words } from "@/app/words";
import { chooseManager, comeBack, findPeople, leave } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("people"))("person.page"),
});

export default async function Person({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  if (!z.uuid().safeParse(personId).success) throw new NotFound();
  const actor = await visitor(paths.person(personId));
  const hats = await getHats(actor);
  const t = await words("people");
  const leaver = await findLeaver(actor, personId);
  if (leaver)
    return (
      <>
        <PageHeader
          title={leaver.name}
          crumbs={[{ label: t("page"), href: paths.people({ left: true }) }]}
          description={leaver.email}
        />
        <ReturnSection leaver={leaver} comeBack={comeBack} />
      </>
    );
  const [person, former] = await Promise.all([
    getProfile(actor, personId),
    listFormerManagers(actor, personId),
  ]);
  const { manager } = person;
  const { dateTime } = await figures();
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
            { term: t("person.timeZone"), value: zoneName(person.timeZone) },
            {
              term: t("person.manager"),
              value:
                manager.kind === "unknown"
                  ? t("person.unknown")
                  : t.rich("person.since", {
                      date: dateTime(manager.since, "date"),
                      name: () =>
                        manager.kind === "person" ? (
                          <Link className="link" href={paths.person(manager.id)}>
                            {manager.name}
                          </Link>
                        ) : (
                          t("person.none")
                        ),
                    }),
            },
            ...(former.length > 0
              ? [
                  {
                    term: t("person.former"),
                    value: <FormerManagers former={former} />,
                  },
                ]
              : []),
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
