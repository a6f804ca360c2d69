"use client";
import { useFigures, useWords } from "#words";
import { Popover } from "@base-ui/react/popover";
import { Lock } from "lucide-react";
import Link from "next/link";
import type { AudienceOf } from "@/lib/access/audience";
import { paths } from "@/lib/paths";
import { sentenceOf } from "./audience-words";
import { Avatar } from "./ui/avatar";

export type Audience = AudienceOf;

/**
 * Who can read this, and a lens that says it in full. Who it is, lib/access computes; nobody types it.
 */
export function AudienceLine({
  audience,
  about,
  whole = false,
}: {
  audience: Audience;
  /** What of a form it speaks of, where that is not the field above it. */
  about?: string;
  /** It speaks for every field of the form that has no line of its own. */
  whole?: boolean;
}) {
  const t = useWords("ui");
  const write = useFigures();
  return (
    <div
      data-lens={whole ? "form" : "field"}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft"
    >
      <Popover.Root>
        <Popover.Trigger
          aria-label={t("audience.ask")}
          className="inline-flex size-6 items-center justify-center rounded-full hover:bg-line/60"
        >
          <Lock aria-hidden className="size-3.5" />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner side="top" align="start" sideOffset={6} className="z-50">
            <Popover.Popup className="w-72 rounded-card border border-line bg-surface p-4 text-sm text-ink outline-none">
              <Popover.Title className="text-base">{t("audience.ask")}</Popover.Title>
              {audience.people.length > 0 && (
                <ul className="mt-2 space-y-1.5">
                  {audience.people.map((name) => (
                    <li key={name} className="flex items-center gap-2">
                      <Avatar name={name} size="sm" />
                      {name}
                    </li>
                  ))}
                </ul>
              )}
              <Popover.Description className="mt-3 text-ink-soft">
                {sentenceOf(audience, t, write)}
              </Popover.Description>
              <Link href={paths.confidentiality()} className="mt-3 inline-block link">
                {t("audience.how")}
              </Link>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      <span aria-hidden className="flex -space-x-1.5">
        {audience.people.slice(0, 4).map((name) => (
          <Avatar key={name} name={name} size="sm" />
        ))}
      </span>
      <span>{sentenceOf(audience, t, write, about)}</span>
    </div>
  );
}
