import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErasableRows } from "@/components/erasure/erasable-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { SearchForm } from "@/components/ui/search-form";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { figures, words } from "@/lib/reader";
import { listErasures } from "@/lib/reports/erasures/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("erasures.page"),
});

type Props = { searchParams: Promise<{ search?: string }> };

export default async function Erasures({ searchParams }: Props) {
  const { search: asked = "" } = await searchParams;
  const search = asked.slice(0, 80);
  const actor = await visitor(paths.erasures());
  const { owner } = await getHats(actor);
  if (!owner) notFound();
  const { open, leavers, moreLeavers, done } = await listErasures(actor, search);
  const rows = (people: typeof open) =>
    people.map((person) => ({ ...person, href: paths.erasure(person.personId) }));
  const t = await words("admin");
  const write = await figures();
  return (
    <>
      <PageHeader
        title={t("erasures.page")}
        crumbs={[{ label: t("room.page"), href: paths.admin() }]}
        description={t("erasures.about")}
      />
      <div className="max-w-[720px]">
        <Section title={t("erasures.open")}>
          {open.length === 0 ? (
            <EmptyState title={t("erasures.noneOpen")}>{t("erasures.noneOpenWhy")}</EmptyState>
          ) : (
            <ErasableRows label={t("erasures.open")} people={rows(open)} />
          )}
        </Section>
        <Section
          title={t("erasures.leavers")}
          {...(moreLeavers > 0 && {
            description: t("erasures.moreLeavers", { count: moreLeavers }),
          })}
        >
          {(search || moreLeavers > 0) && <SearchForm label={t("erasures.searchLeavers")} search={search} />}
          {leavers.length === 0 ? (
            <EmptyState title={t("erasures.noLeavers")}>
              {search ? t("erasures.nobodyFound") : t("erasures.noLeaversWhy")}
            </EmptyState>
          ) : (
            <ErasableRows label={t("erasures.leavers")} people={rows(leavers)} />
          )}
        </Section>
        {done.length > 0 && (
          <Section title={t("erasures.done")} description={t("erasures.doneWhy")}>
            <RowList label={t("erasures.done")}>
              {done.map(({ id, at }) => (
                <RowItem key={id}>{t("erasures.doneOn", { date: write.dateTime(at, "date") })}</RowItem>
              ))}
            </RowList>
          </Section>
        )}
      </div>
    </>
  );
}
