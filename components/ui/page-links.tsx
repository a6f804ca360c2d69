import Link from "next/link";

/** Rows that a list shows at once. */
const ROWS = 100;

/** One page of a list that is too long to be read at once; `asked` comes from the address. */
export function pageOf<T>(rows: readonly T[], asked: string | undefined) {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  return { rows: rows.slice((page - 1) * ROWS, page * ROWS), page, pages };
}

/** The way to the pages before and after, where there is more than one. */
export function PageLinks({
  label,
  page,
  pages,
  href,
}: {
  label: string;
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  if (pages < 2) return null;
  return (
    <nav aria-label={label} className="mt-4 flex items-center gap-5 text-sm">
      {page > 1 && (
        <Link href={href(page - 1)} className="link">
          Before
        </Link>
      )}
      <span className="text-ink-soft tabular-nums">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Link href={href(page + 1)} className="link">
          After
        </Link>
      )}
    </nav>
  );
}
