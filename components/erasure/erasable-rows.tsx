import { useFigures, useWords } from "#words";
import Link from "next/link";
import { RowItem, RowList } from "../ui/row-list";

export type ErasableRow = {
  readonly personId: string;
  readonly name: string;
  readonly leftAt: Date | null;
  readonly askedAt: Date | null;
  readonly dueAt: Date | null;
  readonly href: string;
};

/** People whom an owner may erase, each with where it stands. */
export function ErasableRows({ label, people }: { label: string; people: readonly ErasableRow[] }) {
  return (
    <RowList label={label}>
      {people.map((person) => (
        <RowItem key={person.personId}>
          <span className="min-w-0 flex-1">
            <Link className="font-medium underline-offset-4 hover:underline" href={person.href}>
              {person.name}
            </Link>
            <span className="block text-sm text-ink-soft">
              <Standing of={person} />
            </span>
          </span>
        </RowItem>
      ))}
    </RowList>
  );
}

function Standing({ of: { leftAt, askedAt, dueAt } }: { of: ErasableRow }) {
  const t = useWords("admin");
  const write = useFigures();
  if (dueAt) return t("erasures.standing.due", { date: write.dateTime(dueAt, "date") });
  if (askedAt) return t("erasures.standing.asked", { date: write.dateTime(askedAt, "date") });
  return leftAt ? t("erasures.standing.left", { date: write.dateTime(leftAt, "date") }) : "";
}
