"use client";
import { useWords } from "#words";
import { Check, Plus } from "lucide-react";
import { useState } from "react";
import { FOCUS_KINDS, type Focus, type FocusKind } from "@/lib/mentoring/designs/schema";
import { Button } from "../ui/button";
import { cn } from "../ui/classes";
import { CATALOGUE } from "./focus-catalogue";
import { TextInput } from "./inputs";

export function FocusEditor({ value, onChange }: { value: Focus; onChange: (value: Focus) => void }) {
  return (
    <div className="space-y-10">
      {FOCUS_KINDS.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          chosen={value.areas.filter((area) => area.kind === kind).map((area) => area.name)}
          add={(name) => onChange({ areas: [...value.areas, { name, kind }] })}
          remove={(name) =>
            onChange({ areas: value.areas.filter((area) => area.kind !== kind || area.name !== name) })
          }
        />
      ))}
    </div>
  );
}

/** Chips to press; an own area joins them where it is chosen. */
function Kind({
  kind,
  chosen,
  add,
  remove,
}: {
  kind: FocusKind;
  chosen: readonly string[];
  add: (name: string) => void;
  remove: (name: string) => void;
}) {
  const t = useWords("design");
  const [text, setText] = useState("");
  const areas = CATALOGUE[kind].map((area) => t(`area.${area}`));
  const own = chosen.filter((name) => !areas.includes(name));
  const addOwn = () => {
    const name = text.trim();
    if (name && !chosen.includes(name)) add(name);
    setText("");
  };
  return (
    <section aria-labelledby={kind} className="space-y-4">
      <div>
        <h2 id={kind} className="text-base">
          {t(`focus.${kind}.title`)}
        </h2>
        <p className="text-sm text-ink-soft">
          {t(`focus.${kind}.sentence`)}{" "}
          {chosen.length === 0 ? t("focus.choose") : t("focus.chosen", { count: chosen.length })}
        </p>
      </div>
      <div role="group" aria-labelledby={kind} className="flex flex-wrap gap-2">
        {[...areas, ...own].map((name) => {
          const on = chosen.includes(name);
          const Icon = on ? Check : Plus;
          return (
            <button
              key={name}
              type="button"
              aria-pressed={on}
              onClick={() => (on ? remove(name) : add(name))}
              className={cn(
                "inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3.5 text-left text-sm transition",
                on
                  ? "border-mentoring bg-mentoring-tint font-medium text-mentoring"
                  : "border-line-strong/60 text-ink-soft hover:border-line-strong hover:text-ink",
              )}
            >
              <Icon aria-hidden className="size-3.5 shrink-0" />
              {name}
            </button>
          );
        })}
      </div>
      <form
        className="flex max-w-md items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          addOwn();
        }}
      >
        <TextInput
          className="flex-1"
          label={t(`focus.${kind}.another`)}
          hideLabel
          placeholder={t("focus.example")}
          maxLength={120}
          value={text}
          onChange={setText}
        />
        <Button type="submit">{t("focus.add")}</Button>
      </form>
    </section>
  );
}
