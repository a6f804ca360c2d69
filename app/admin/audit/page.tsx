import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditTable } from "@/components/operations/audit-table";
import { ChainState } from "@/components/operations/chain-state";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { AUDITED, AUDIT_PAGE, listAudit, showChain, type Audited } from "@/lib/operations/audit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";

export const metadata: Metadata = { title: "Audit log" };

export default async function Audit({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  const actor = await visitor(paths.audit());
  const { owner, timeZone } = await getHats(actor);
  if (!owner) notFound();
  const asked = await searchParams;
  const subject = isAudited(asked["about"]) ? asked["about"] : undefined;
  const before = /^[0-9a-f-]{36}$/.test(asked["before"] ?? "") ? asked["before"] : undefined;
  const [entries, chain] = await Promise.all([
    listAudit(actor, { ...(subject && { subject }), ...(before && { before }) }),
    showChain(actor),
  ]);
  const older = entries.length === AUDIT_PAGE ? entries.at(-1)?.id : undefined;
  return (
    <>
      <PageHeader
        title="Audit log"
        description="Who did what to run this organization. It never holds what anybody said, nor who mentors, coaches or meets whom: an owner can be somebody’s manager."
      />
      <ChainState chain={chain} />
      <ChoiceLinks
        label="What the entries are about"
        choices={[
          { href: paths.audit(), label: "Everything", here: !subject },
          ...subjects.map((each) => ({
            href: paths.audit(each),
            label: AUDITED[each],
            here: each === subject,
          })),
        ]}
      />
      {entries.length === 0 ? (
        <EmptyState title="Nothing here yet">Entries appear as things are done.</EmptyState>
      ) : (
        <AuditTable entries={entries} timeZone={timeZone} olderHref={older && paths.audit(subject, older)} />
      )}
    </>
  );
}

const subjects = Object.keys(AUDITED) as Audited[];
const isAudited = (text: string | undefined): text is Audited => text !== undefined && text in AUDITED;
