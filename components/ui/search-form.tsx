import { useWords } from "#words";
import { CONTROL } from "../form/control";
import { Button } from "./button";

/**
 * Looks in the list of the page that it stands on: the text comes back in the address, as `search`, beside whatever
 * says which list it is.
 */
export function SearchForm({
  label,
  placeholder = label,
  search,
  within = {},
}: {
  label: string;
  placeholder?: string;
  search: string;
  within?: Readonly<Record<string, string>>;
}) {
  const t = useWords("ui");
  return (
    <form method="get" role="search" className="mb-6 flex max-w-md gap-3">
      {Object.entries(within).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="search" className="sr-only">
        {label}
      </label>
      <input
        id="search"
        name="search"
        type="search"
        defaultValue={search}
        placeholder={placeholder}
        className={`${CONTROL} h-10`}
      />
      <Button type="submit">{t("search")}</Button>
    </form>
  );
}
