import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { env, isDemo } from "@/lib/env";
import { paths } from "@/lib/paths";
import { listOwnMail } from "@/lib/people/inbox/queries";
import { figures, words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("today"))("mailbox.page"),
});

/** A demo sends no mail, unless it is told a server for it; here is what would have come. */
export default async function Mailbox() {
  if (!isDemo()) notFound();
  const actor = await visitor(paths.mailbox());
  const mails = await listOwnMail(actor);
  const t = await words("today");
  const write = await figures();
  return (
    <>
      <PageHeader
        title={t("mailbox.page")}
        description={t(env().SMTP_URL ? "mailbox.aboutSent" : "mailbox.about")}
      />
      {mails.length === 0 && <EmptyState title={t("mailbox.empty")}>{t("mailbox.emptyWhy")}</EmptyState>}
      <div className="max-w-[640px] space-y-4">
        {mails.map((mail) => {
          const [before = "", after = ""] = mail.text.split(mail.link);
          return (
            <Card key={mail.id}>
              <div className="mb-2 flex items-baseline justify-between gap-4">
                <h2 className="text-base">{mail.subject}</h2>
                <time dateTime={mail.at.toISOString()} className="text-xs whitespace-nowrap text-ink-soft">
                  {write.dateTime(mail.at, "date")}
                </time>
              </div>
              <p className="text-sm break-words whitespace-pre-line">
                {before}
                <a href={mail.link} className="link">
                  {mail.link.replace(/#.*/, "#…")}
                </a>
                {after}
              </p>
            </Card>
          );
        })}
      </div>
    </>
  );
}
