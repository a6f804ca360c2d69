import { useWords } from "#words";
import Link from "next/link";

/** Said on every page of a demo, so that nobody takes it for the real thing. */
export function DemoBanner({
  name,
  mailboxHref,
  signInHref,
}: {
  name: string;
  mailboxHref?: string;
  signInHref: string;
}) {
  const t = useWords("shell");
  return (
    <aside
      aria-label={t("demo.label")}
      data-no-print
      className="flex flex-wrap items-center justify-center gap-x-3 gap-y-0.5 border-b border-line bg-warn-tint px-4 py-1.5 text-center text-xs text-ink"
    >
      <span>
        {t.rich("demo.notice", {
          name,
          strong: (chunks) => <strong className="font-medium">{chunks}</strong>,
        })}
      </span>
      {mailboxHref && (
        <Link href={mailboxHref} className="link">
          {t("demo.mail")}
        </Link>
      )}
      <Link href={signInHref} className="link">
        {t("demo.another")}
      </Link>
    </aside>
  );
}
