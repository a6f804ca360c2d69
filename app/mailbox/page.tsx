import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { dateOf } from "@/components/time/moment";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { isDemo } from "@/lib/env";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { listOwnMail } from "@/lib/people/inbox/queries";

export const metadata: Metadata = { title: "My mail" };

/** A demo sends no mail; here is what would have come. */
export default async function Mailbox() {
  if (!isDemo()) notFound();
  const actor = await visitor(paths.mailbox());
  const [mails, { timeZone }] = await Promise.all([listOwnMail(actor), getHats(actor)]);
  return (
    <>
      <PageHeader
        title="My mail"
        description="The demo sends nothing. This is what would be in your mailbox; its links work."
      />
      {mails.length === 0 && (
        <EmptyState title="No mail">Trellis writes only when something needs you.</EmptyState>
      )}
      <div className="max-w-[640px] space-y-4">
        {mails.map((mail) => {
          const [before = "", after = ""] = mail.text.split(mail.link);
          return (
            <Card key={mail.id}>
              <div className="mb-2 flex items-baseline justify-between gap-4">
                <h2 className="text-base">{mail.subject}</h2>
                <time dateTime={mail.at.toISOString()} className="text-xs whitespace-nowrap text-ink-soft">
                  {dateOf(mail.at, timeZone)}
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
