import type { Metadata } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { visitor } from "@/lib/auth/visit";
import { listInitiatives } from "@/lib/coaching/initiatives/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("initiatives"))("page"),
});

export default async function Initiatives() {
  const actor = await visitor(paths.initiatives());
  const t = await words("initiatives");
  const initiatives = await listInitiatives(actor);
  const begin = (
    <ButtonLink href={paths.newInitiative()} variant="primary" tone="coaching">
      {t("begin")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        practice="coaching"
        crumbs={[{ label: t("coaching"), href: paths.coaching() }]}
        title={t("title")}
        description={t("about")}
        actions={
          <>
            <ButtonLink href={paths.coachingFigures()}>{t("figures")}</ButtonLink>
            {initiatives.length > 0 && begin}
          </>
        }
      />
      {initiatives.length === 0 ? (
        <EmptyState title={t("empty")} action={begin}>
          {t("emptyWhy")}
        </EmptyState>
      ) : (
        <RowList label={t("title")}>
          {initiatives.map(({ id, name, competency, people, waiting }) => (
            <RowItem key={id}>
              <Link href={paths.initiative(id)} className="group min-w-48 flex-1">
                <span className="block font-medium group-hover:underline">{name}</span>
                <span className="block text-sm text-ink-soft">{competency}</span>
              </Link>
              <span className="text-sm text-ink-soft tabular-nums">{t("people", { people })}</span>
              {waiting > 0 ? (
                <Badge tone="warn">{t("opening", { waiting })}</Badge>
              ) : (
                <Badge tone="coaching">{t("open")}</Badge>
              )}
            </RowItem>
          ))}
        </RowList>
      )}
    </>
  );
}
