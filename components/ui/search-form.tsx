import { useWords } from "#words";
import { CONTROL } from "../form/control";
import { Button } from "./button";

/** Looks in the list of the page that it stands on: the text comes back in the address, as `search`. */
export function SearchForm({
  label,
  placeholder = label,
  search,
}: {
  label: string;
  placeholder?: string;
  search: string;
}) {
  const t = useWords("ui");
  return (
    <form method="get" role="search" className="mb-6 flex max-w-md gap-3">
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
