import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErasableRows } from "@/components/erasure/erasable-rows";
import { dateOf } from "@/components/time/moment";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { listErasures } from "@/lib/reports/erasures/queries";

export const metadata: Metadata = { title: "Erasures" };

export default async function Erasures() {
  const actor = await visitor(paths.erasures());
  const { owner, timeZone } = await getHats(actor);
  if (!owner) notFound();
  const { open, leavers, moreLeavers, done } = await listErasures(actor);
  const rows = (people: typeof open) =>
    people.map((person) => ({ ...person, href: paths.erasure(person.personId) }));
  return (
    <>
      <PageHeader
        title="Erasures"
        description="Whoever asked for it, and whoever has left, can be erased. You order it, and two weeks later it is carried out; until then it can be called back. You are shown nothing of what they wrote, nor whether they took part in anything."
      />
      <div className="max-w-[720px]">
        <Section title="Asked for or ordered">
          {open.length === 0 ? (
            <EmptyState title="Nobody waits">Requests of people appear here.</EmptyState>
          ) : (
            <ErasableRows label="Asked for or ordered" people={rows(open)} timeZone={timeZone} />
          )}
        </Section>
        <Section
          title="People who have left"
          {...(moreLeavers > 0 && {
            description: `Those who left last. ${moreLeavers.toLocaleString("en")} more left before them.`,
          })}
        >
          {leavers.length === 0 ? (
            <EmptyState title="Nobody">Whoever leaves appears here.</EmptyState>
          ) : (
            <ErasableRows label="People who have left" people={rows(leavers)} timeZone={timeZone} />
          )}
        </Section>
        {done.length > 0 && (
          <Section title="Carried out" description="Who it was, nobody can say any more.">
            <RowList label="Carried out">
              {done.map(({ id, at }) => (
                <RowItem key={id}>Somebody was erased on {dateOf(at, timeZone)}</RowItem>
              ))}
            </RowList>
          </Section>
        )}
      </div>
    </>
  );
}
