import type { Metadata } from "next";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLinks, placeOf } from "@/components/ui/page-links";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { SearchForm } from "@/components/ui/search-form";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { getHats } from "@/lib/people/hats/queries";
import { countColleagues, listColleagues } from "@/lib/people/person/queries";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("people"))("page") });

/** People that the list shows at once. */
const ROWS = 75;

type Props = { searchParams: Promise<{ search?: string; page?: string; left?: string }> };

export default async function People({ searchParams }: Props) {
  const { search: asked = "", page, left: leavers } = await searchParams;
  const search = asked.slice(0, 80);
  const actor = await visitor(paths.people());
  const hats = await getHats(actor);
  const left = hats.keeper && leavers === "yes";
  const count = await countColleagues(actor, { search, left });
  const t = await words("people");
  const place = placeOf(count, page, ROWS);
  const people = await listColleagues(actor, { search, left, skip: place.skip, take: place.take });
  return (
    <>
      <PageHeader
        title={t("page")}
        description={t("about")}
        actions={
          <>
            <ButtonLink href={paths.orgChart()}>{t("orgChart")}</ButtonLink>
            {hats.keeper && (
              <ButtonLink href={paths.peopleImport()} variant="primary">
                {t("import")}
              </ButtonLink>
            )}
          </>
        }
      />
      {hats.keeper && (
        <ChoiceLinks
          label={t("which")}
          choices={[
            { href: paths.people({ search }), label: t("whoHere"), here: !left },
            { href: paths.people({ search, left: true }), label: t("whoLeft"), here: left },
          ]}
        />
      )}
      <SearchForm
        label={t("searchLabel")}
        placeholder={t("searchAsk")}
        search={search}
        {...(left && { within: { left: "yes" } })}
      />
      {people.length === 0 ? (
        <EmptyState title={t(left && !search ? "nobodyLeft" : "nobody")}>
          {t(left && !search ? "nobodyLeftWhy" : "nobodyWhy")}
        </EmptyState>
      ) : (
        <RowList label={t("page")}>
          {people.map((person) => (
            <RowItem key={person.id}>
              <Avatar name={person.name} />
              <Link href={paths.person(person.id)} className="min-w-48 flex-1 font-medium hover:underline">
                {person.name}
              </Link>
              <span className="min-w-48 flex-1 text-sm text-ink-soft">{person.jobTitle}</span>
              <span className="w-40 text-sm text-ink-soft">{person.department}</span>
            </RowItem>
          ))}
        </RowList>
      )}
      <PageLinks label={t("more")} {...place} href={(to) => paths.people({ search, left, page: to })} />
    </>
  );
}
