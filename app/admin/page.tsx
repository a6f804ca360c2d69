import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("room.page"),
});

const PLACES = {
  people: ["roles", "peopleImport", "directory", "peopleCompared", "erasures"],
  house: ["organization", "outbox", "jobs", "webhooks", "audit"],
} as const;

/** What an owner looks after, each with what it is for. */
export default async function Admin() {
  const actor = await visitor(paths.admin());
  const { owner } = await getHats(actor);
  if (!owner) notFound();
  const t = await words("admin");
  const named = await words("shell");
  return (
    <>
      <PageHeader title={t("room.page")} description={t("room.about")} />
      <div className="max-w-[720px]">
        {(["people", "house"] as const).map((part) => (
          <Section key={part} title={t(`room.part.${part}`)}>
            <RowList label={t(`room.part.${part}`)}>
              {PLACES[part].map((place) => (
                <RowItem key={place}>
                  <span className="min-w-0">
                    <Link href={paths[place]()} className="font-medium hover:underline">
                      {named(`page.${place}`)}
                    </Link>
                    <span className="mt-0.5 block text-sm text-ink-soft">{t(`room.for.${place}`)}</span>
                  </span>
                </RowItem>
              ))}
            </RowList>
          </Section>
        ))}
      </div>
    </>
  );
}
