import type { Metadata } from "next";
import Link from "next/link";
import { ActionButton } from "@/components/ui/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { listNotices } from "@/lib/people/inbox/queries";
import { figures, words } from "@/lib/reader";
import { markRead } from "./actions";
import { placeOf } from "./places";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("inbox"))("page") });

export default async function Inbox() {
  const actor = await visitor(paths.inbox());
  const notices = await listNotices(actor);
  const t = await words("inbox");
  const write = await figures();
  const unread = notices.filter((notice) => notice.unread).length;
  return (
    <>
      <PageHeader
        title={t("page")}
        description={t("about")}
        actions={
          unread > 0 && (
            <ActionButton action={markRead} input={{}}>
              {t("markRead")}
            </ActionButton>
          )
        }
      />
      {notices.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyWhy")}</EmptyState>
      ) : (
        <RowList label={t("notices")}>
          {notices.map((notice) => {
            const { kind, href } = placeOf(notice.kind);
            return (
              <RowItem key={notice.id}>
                <span aria-hidden className={notice.unread ? "size-2 rounded-full bg-action" : "size-2"} />
                <Link
                  href={href(notice.subjectId ?? "")}
                  className={notice.unread ? "flex-1 font-medium hover:underline" : "flex-1 hover:underline"}
                >
                  {t(`kind.${kind}`)}
                  {notice.unread && <span className="sr-only"> {t("new")}</span>}
                </Link>
                <time dateTime={notice.at.toISOString()} className="text-sm text-ink-soft tabular-nums">
                  {write.dateTime(notice.at, "moment")}
                </time>
              </RowItem>
            );
          })}
        </RowList>
      )}
    </>
  );
}
