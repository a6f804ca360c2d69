import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { OutboxTable } from "@/components/operations/outbox-table";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { readiness } from "@/lib/operations/readiness";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { words } from "@/lib/reader";
import { getOutbox } from "@/lib/reports/outbox/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("mail.page"),
});

export default async function OutgoingMail() {
  const actor = await visitor(paths.outbox());
  const { owner, demo } = await getHats(actor);
  if (!owner) notFound();
  const [{ mails, server }, { checks }] = await Promise.all([getOutbox(actor), readiness()]);
  const late = checks.outbox === "late"; // as /ready says to everybody
  const t = await words("admin");
  return (
    <>
      <PageHeader
        title={t("mail.page")}
        crumbs={[{ label: t("room.page"), href: paths.admin() }]}
        description={t("mail.about")}
      />
      <div className="mb-10 max-w-[720px]">
        <Callout
          kind={server && !late ? "info" : "warn"}
          title={server ? t("mail.leaves", { server }) : t("mail.stays")}
        >
          {server
            ? t.rich(late ? "mail.late" : "mail.inTime", {
                jobs: (chunks) => (
                  <Link href={paths.jobs()} className="link">
                    {chunks}
                  </Link>
                ),
              })
            : t(demo ? "mail.staysDemo" : "mail.staysWhy")}
        </Callout>
      </div>
      <Section title={t("mail.latest")} description={t("mail.latestAbout")}>
        {mails.length === 0 ? (
          <EmptyState title={t("mail.none")}>{t("mail.noneWhy")}</EmptyState>
        ) : (
          <OutboxTable mails={mails} />
        )}
      </Section>
    </>
  );
}
