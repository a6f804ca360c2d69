import { useFigures, useWords } from "#words";

type Former = {
  readonly id: string;
  readonly name: string | null;
  readonly since: Date;
  readonly until: Date;
};

/** Who answered for somebody before, and from when to when. */
export function FormerManagers({ former }: { former: readonly Former[] }) {
  const t = useWords("people");
  const { dateTime } = useFigures();
  return (
    <ul>
      {former.map(({ id, name, since, until }) => (
        <li key={id}>
          {t("person.formerOne", {
            name: name ?? t("person.none"),
            since: dateTime(since, "date"),
            until: dateTime(until, "date"),
          })}
        </li>
      ))}
    </ul>
  );
}
