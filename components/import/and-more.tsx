import { useWords } from "#words";

/** How many rows of a list a page shows. */
export const SHOWN = 50;

/** Under a list that shows its first rows: how many more there are. */
export function AndMore({ of }: { of: number }) {
  const t = useWords("import");
  if (of <= SHOWN) return null;
  return <p className="mt-2 text-sm text-ink-soft">{t("plan.more", { count: of - SHOWN })}</p>;
}
