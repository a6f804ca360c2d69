"use client";
import { useWords } from "#words";
import { useId, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { CONTROL } from "./control";
import { SelectField, type Option } from "./fields";
import { useFound } from "./use-found";

/** Whom a form offers: the first by name, of how many, and how to find the others. */
export type Colleagues = {
  readonly people: readonly Option[];
  readonly count: number;
  readonly find: (input: unknown) => Promise<ActionResult<readonly Option[]>>;
};

/**
 * One person to choose. Where there are more than one list can hold, a search beside it brings the others into it, and
 * it says that it is not everybody.
 */
export function PersonField({
  colleagues: { people, count, find },
  before = [],
  without = [],
  defaultValue = "",
  ...field
}: {
  name: string;
  label: string;
  colleagues: Colleagues;
  /** What else can be chosen, above the people. */
  before?: readonly Option[];
  /** Ids of who is not offered. */
  without?: readonly string[];
  defaultValue?: string;
  placeholder?: string;
}) {
  const t = useWords("ui");
  const searchId = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Option>();
  const found = useFound(text, find);
  const partial = count > people.length;

  const offered = (found ?? people).filter(({ value }) => !without.includes(value));
  const kept = chosen && ![...before, ...offered].some(({ value }) => value === chosen.value) ? [chosen] : [];
  const options = [...before, ...kept, ...offered];
  return (
    <div className="space-y-2">
      {partial && (
        <div className="space-y-1.5">
          <label htmlFor={searchId} className="block text-sm font-medium">
            {t("person.search", { count })}
          </label>
          <input
            id={searchId}
            type="search"
            value={text}
            maxLength={80}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            placeholder={t("person.ask")}
            className={`${CONTROL} h-11`}
          />
          <p role="status" className="text-sm text-ink-soft">
            {found
              ? t(found.length === people.length ? "person.foundMore" : "person.found", {
                  count: found.length,
                })
              : t("person.first", { count: people.length })}
          </p>
        </div>
      )}
      <SelectField
        {...field}
        required
        options={options}
        defaultValue={defaultValue}
        onChange={(event) => setChosen(options.find(({ value }) => value === event.target.value))}
      />
    </div>
  );
}
