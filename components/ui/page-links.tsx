import { useWords } from "#words";
import Link from "next/link";

/** Rows that a list shows at once. */
const ROWS = 100;

/** Which page of `count` rows is meant: `asked` comes from the address, and may be anything. */
export function placeOf(count: number, asked: string | undefined, size = ROWS) {
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  return { page, pages, count, skip: (page - 1) * size, take: size };
}

/** One page of a list that is too long to be read at once. */
export function pageOf<T>(rows: readonly T[], asked: string | undefined, size = ROWS) {
  const { skip, take, ...place } = placeOf(rows.length, asked, size);
  return { ...place, rows: rows.slice(skip, skip + take) };
}

/** The way to the pages before and after, where there is more than one. */
export function PageLinks({
  label,
  page,
  pages,
  count,
  href,
}: {
  label: string;
  page: number;
  pages: number;
  count: number;
  href: (page: number) => string;
}) {
  const t = useWords("ui");
  if (pages < 2) return null;
  return (
    <nav aria-label={label} className="mt-4 flex items-center gap-5 text-sm">
      {page > 1 && (
        <Link href={href(page - 1)} className="link">
          {t("pages.before")}
        </Link>
      )}
      <span className="text-ink-soft tabular-nums">{t("pages.place", { page, pages, count })}</span>
      {page < pages && (
        <Link href={href(page + 1)} className="link">
          {t("pages.after")}
        </Link>
      )}
    </nav>
  );
}
