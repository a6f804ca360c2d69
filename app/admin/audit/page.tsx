import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditTable } from "@/components/operations/audit-table";
import { ChainState } from "@/components/operations/chain-state";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { AUDITED, AUDIT_PAGE, isChainSound, listAudit, type Audited } from "@/lib/operations/audit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("audit.page"),
});

export default async function Audit({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  const actor = await visitor(paths.audit());
  const { owner } = await getHats(actor);
  if (!owner) notFound();
  const asked = await searchParams;
  const subject = isAudited(asked["about"]) ? asked["about"] : undefined;
  const before = /^[0-9a-f-]{36}$/.test(asked["before"] ?? "") ? asked["before"] : undefined;
  const [entries, sound] = await Promise.all([
    listAudit(actor, { ...(subject && { subject }), ...(before && { before }) }),
    isChainSound(actor),
  ]);
  const older = entries.length === AUDIT_PAGE ? entries.at(-1)?.id : undefined;
  const t = await words("admin");
  return (
    <>
      <PageHeader
        title={t("audit.page")}
        crumbs={[{ label: t("room.page"), href: paths.admin() }]}
        description={t("audit.about")}
      />
      <ChainState sound={sound} />
      <ChoiceLinks
        label={t("audit.subjects")}
        choices={[
          { href: paths.audit(), label: t("audit.everything"), here: !subject },
          ...AUDITED.map((each) => ({
            href: paths.audit(each),
            label: t(`audit.subject.${each}`),
            here: each === subject,
          })),
        ]}
      />
      {entries.length === 0 ? (
        <EmptyState title={t("audit.empty")}>{t("audit.emptyWhy")}</EmptyState>
      ) : (
        <AuditTable entries={entries} olderHref={older && paths.audit(subject, older)} />
      )}
    </>
  );
}

const isAudited = (text: string | undefined): text is Audited => AUDITED.some((each) => each === text);
