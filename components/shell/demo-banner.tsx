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
  return (
    <aside
      aria-label="Demo"
      data-no-print
      className="flex flex-wrap items-center justify-center gap-x-3 gap-y-0.5 border-b border-line bg-warn-tint px-4 py-1.5 text-center text-xs text-ink"
    >
      <span>
        Demo organization <strong className="font-medium">{name}</strong>. Nothing here is real.
      </span>
      {mailboxHref && (
        <Link href={mailboxHref} className="link">
          My mail
        </Link>
      )}
      <Link href={signInHref} className="link">
        Be somebody else
      </Link>
    </aside>
  );
}
