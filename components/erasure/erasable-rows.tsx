import Link from "next/link";
import { dateOf } from "../time/moment";
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
export function ErasableRows({
  label,
  people,
  timeZone,
}: {
  label: string;
  people: readonly ErasableRow[];
  timeZone: string;
}) {
  return (
    <RowList label={label}>
      {people.map((person) => (
        <RowItem key={person.personId}>
          <span className="min-w-0 flex-1">
            <Link className="font-medium underline-offset-4 hover:underline" href={person.href}>
              {person.name}
            </Link>
            <span className="block text-sm text-ink-soft">{standingOf(person, timeZone)}</span>
          </span>
        </RowItem>
      ))}
    </RowList>
  );
}

function standingOf({ leftAt, askedAt, dueAt }: ErasableRow, timeZone: string): string {
  if (dueAt) return `Will be erased on ${dateOf(dueAt, timeZone)}`;
  if (askedAt) return `Asked for it on ${dateOf(askedAt, timeZone)}`;
  return leftAt ? `Left on ${dateOf(leftAt, timeZone)}` : "";
}
