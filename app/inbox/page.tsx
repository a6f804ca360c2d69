import type { Metadata } from "next";
import Link from "next/link";
import { ActionButton } from "@/components/ui/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { listNotices } from "@/lib/people/inbox/queries";
import { momentOf } from "@/components/time/moment";
import { getHats } from "@/lib/people/hats/queries";
import { markRead } from "./actions";
import { wordsOf } from "./words";

export const metadata: Metadata = { title: "Inbox" };

export default async function Inbox() {
  const actor = await visitor(paths.inbox());
  const [notices, { timeZone }] = await Promise.all([listNotices(actor), getHats(actor)]);
  const unread = notices.filter((notice) => notice.unread).length;
  return (
    <>
      <PageHeader
        title="Inbox"
        description="What happened that concerns you. It says that something happened, never what was said."
        actions={
          unread > 0 && (
            <ActionButton action={markRead} input={{}}>
              Mark all as read
            </ActionButton>
          )
        }
      />
      {notices.length === 0 ? (
        <EmptyState title="Nothing yet">When something needs you, it stands here and on Today.</EmptyState>
      ) : (
        <RowList label="Notices">
          {notices.map((notice) => {
            const { text, href } = wordsOf(notice.kind);
            return (
              <RowItem key={notice.id}>
                <span aria-hidden className={notice.unread ? "size-2 rounded-full bg-action" : "size-2"} />
                <Link
                  href={href(notice.subjectId ?? "")}
                  className={notice.unread ? "flex-1 font-medium hover:underline" : "flex-1 hover:underline"}
                >
                  {text}
                  {notice.unread && <span className="sr-only"> (new)</span>}
                </Link>
                <time dateTime={notice.at.toISOString()} className="text-sm text-ink-soft tabular-nums">
                  {momentOf(notice.at, timeZone)}
                </time>
              </RowItem>
            );
          })}
        </RowList>
      )}
    </>
  );
}
