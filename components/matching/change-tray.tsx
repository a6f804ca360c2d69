"use client";
import { useWords } from "#words";
import { ArrowRight, RotateCcw, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { ActionButton } from "../ui/action-button";
import { Button } from "../ui/button";
import { useChanges, type Tried } from "./changes";
import { points, signed } from "./words";

/** What the changes would do, before anybody takes them; it stays in sight from every side of the board. */
export function ChangeTray({
  programId,
  take,
}: {
  programId: string;
  take: (input: unknown) => Promise<ActionResult<{ id: string }>>;
}) {
  const { runId, count, tried, pending, pins, weights, undo, startOver } = useChanges();
  const router = useRouter();
  const t = useWords("matching");
  if (count === 0) return null;
  const possible = tried?.ok === true && tried.value.refused === null;
  return (
    <aside
      aria-label={t("changes.label")}
      data-no-print
      className="sticky bottom-3 z-20 mt-8 rounded-card border border-mentoring/50 bg-surface p-4 shadow-[0_6px_24px_oklch(0.2_0.02_250/0.12)] max-rail:bottom-20"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div aria-live="polite" aria-busy={pending} className={pending ? "opacity-60" : ""}>
          <p className="font-medium">
            {pending ? t("changes.working") : tried && <Headline tried={tried} />}
          </p>
          <p className="text-sm text-ink-soft">{t("changes.count", { count })}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button variant="quiet" size="sm" onClick={undo}>
            <Undo2 aria-hidden className="size-4" /> {t("changes.undo")}
          </Button>
          <Button variant="quiet" size="sm" onClick={startOver}>
            <RotateCcw aria-hidden className="size-4" /> {t("changes.startOver")}
          </Button>
          <ActionButton
            action={take}
            input={{ runId, pins, weights }}
            size="sm"
            variant="primary"
            tone="mentoring"
            disabled={!possible}
            onDone={({ id }) => router.push(paths.matchRun(programId, id))}
          >
            {t("changes.take")}
          </ActionButton>
        </div>
      </div>
      {tried?.ok && tried.value.refused === null && tried.value.moved.length > 0 && (
        <details className="mt-3 border-t border-line pt-3" open={tried.value.moved.length <= 3}>
          <summary className="text-sm text-ink-soft">
            {t("changes.moved", { count: tried.value.moved.length })}
          </summary>
          <ul className="mt-2 grid gap-x-8 gap-y-1 text-sm md:grid-cols-2">
            {tried.value.moved.slice(0, 40).map((move) => (
              <Move key={move.mentee.id} move={move} />
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}

type Possible = Extract<Tried, { refused: null }>;

function Move({ move: { mentee, before, after } }: { move: Possible["moved"][number] }) {
  const t = useWords("matching");
  const difference = points(after?.score ?? 0) - points(before?.score ?? 0);
  return (
    <li className="flex flex-wrap items-baseline gap-x-1.5">
      <span className="font-medium">{mentee.name}</span>
      <span className="text-ink-soft">{before?.name ?? t("nobody")}</span>
      <ArrowRight aria-label={t("changes.to")} className="size-3.5 self-center text-ink-soft" />
      <span>{after?.name ?? t("nobody")}</span>
      <span className={difference < 0 ? "text-warn tabular-nums" : "text-mentoring tabular-nums"}>
        {signed(difference)}
      </span>
    </li>
  );
}

function Headline({ tried }: { tried: ActionResult<Tried> }) {
  const t = useWords("matching");
  if (!tried.ok) return tried.message;
  const { refused } = tried.value;
  if (refused !== null)
    return refused === "no place" ? t("changes.refusedPlace") : t("changes.refusedPair", refused);
  const { people, byOldWeights, moved } = tried.value;
  const total = points(byOldWeights);
  const figures = {
    gain: String(total > 0),
    points: Math.abs(total),
    more: String(people > 0),
    people: Math.abs(people),
  };
  if (moved.length === 0) return t("changes.nothing");
  if (total === 0) return people === 0 ? t("changes.same") : t("changes.people", figures);
  return people === 0 ? t("changes.points", figures) : t("changes.pointsAndPeople", figures);
}
