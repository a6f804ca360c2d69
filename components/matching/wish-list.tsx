"use client";
import { useWords } from "#words";
import { ChevronDown, ChevronUp, Plus, X } from "lucide-react";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action-result";
import { MOST_WISHES } from "@/lib/mentoring/matches/wishes/schema";
import { ProgramAudience } from "../program-audience";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { notify } from "../ui/toast";

type Suggested = {
  id: string;
  name: string;
  jobTitle: string | null;
  department: string | null;
  reasons: readonly string[];
};

/** Suggested mentors with what speaks for them, and one's own ranking of up to five. */
export function WishList({
  programId,
  suggested,
  ranked: first,
  save,
}: {
  programId: string;
  suggested: readonly Suggested[];
  ranked: readonly string[];
  save: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("matching");
  const [ranked, setRanked] = useState(first.filter((id) => suggested.some((each) => each.id === id)));
  const [pending, start] = useTransition();
  const change = (next: readonly string[]) => {
    const before = ranked;
    setRanked([...next]);
    start(async () => {
      const result = await save({ programId, mentors: next });
      if (result.ok) return void notify.done(t("wishes.kept"));
      setRanked(before);
      notify.failed(result.message);
    });
  };
  const move = (at: number, by: number) => {
    const next = [...ranked];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at + by, 0, one);
    change(next);
  };
  const find = (id: string) => suggested.find((each) => each.id === id);
  return (
    <div aria-busy={pending} className="space-y-8">
      <ol
        aria-label={t("wishes.mine")}
        className="divide-y divide-line rounded-card border border-line bg-surface"
      >
        {ranked.length === 0 && <li className="px-4 py-5 text-sm text-ink-soft">{t("wishes.none")}</li>}
        {ranked.map((id, i) => {
          const one = find(id);
          if (!one) return null;
          return (
            <li key={id} className="flex items-center gap-3 px-4 py-3">
              <span className="w-5 font-display text-lg font-[550] text-mentoring">{i + 1}</span>
              <Avatar name={one.name} size="sm" />
              <span className="min-w-0 flex-1 font-medium">{one.name}</span>
              <Button
                size="sm"
                variant="quiet"
                aria-label={t("wishes.up", { name: one.name })}
                disabled={i === 0}
                onClick={() => move(i, -1)}
              >
                <ChevronUp aria-hidden className="size-4" />
              </Button>
              <Button
                size="sm"
                variant="quiet"
                aria-label={t("wishes.down", { name: one.name })}
                disabled={i === ranked.length - 1}
                onClick={() => move(i, 1)}
              >
                <ChevronDown aria-hidden className="size-4" />
              </Button>
              <Button
                size="sm"
                variant="quiet"
                aria-label={t("wishes.off", { name: one.name })}
                onClick={() => change(ranked.filter((each) => each !== id))}
              >
                <X aria-hidden className="size-4" />
              </Button>
            </li>
          );
        })}
      </ol>
      <ProgramAudience of="wish" />
      <ul aria-label={t("wishes.suggested")} className="divide-y divide-line border-y border-line">
        {suggested
          .filter((one) => !ranked.includes(one.id))
          .map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
              <Avatar name={one.name} />
              <span className="min-w-52 flex-1">
                <span className="block font-medium">{one.name}</span>
                <span className="block text-sm text-ink-soft">
                  {[one.jobTitle, one.department].filter(Boolean).join(", ")}
                </span>
                {one.reasons.length > 0 && <span className="block text-sm">{one.reasons.join(" · ")}</span>}
              </span>
              <Button
                size="sm"
                disabled={ranked.length >= MOST_WISHES}
                aria-label={t("wishes.wish", { name: one.name })}
                onClick={() => change([...ranked, one.id])}
              >
                <Plus aria-hidden className="size-4" />{" "}
                {t("wishes.wish", { name: one.name.split(" ")[0] ?? "" })}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  );
}
