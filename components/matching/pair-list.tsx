"use client";
import { useWords } from "#words";
import { Link2, Lock, LockOpen, Split } from "lucide-react";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { paths, type BoardPlace } from "@/lib/paths";
import { ScoreBar } from "../charts/score-bar";
import { PairGlyph } from "../glyphs/pair-glyph";
import { cn } from "../ui/classes";
import { useChanges } from "./changes";
import { PairState, type Pair } from "./pair-state";
import { soft } from "./soft";
import { points, signed } from "./words";

/** Pairs as rows. By hand: open, keep together, keep apart. By keyboard the same, and swapping two. */
export function PairList({
  programId,
  place,
  pairs,
  most,
}: {
  programId: string;
  place: BoardPlace;
  /** Those of this page of the list; a swap may begin on one page and end on another. */
  pairs: readonly Pair[];
  most: number;
}) {
  const t = useWords("matching");
  const { runId, open, pins, tried, keep, swap, undo } = useChanges();
  const chosen = useSearchParams().get("mentee");
  const router = useRouter();
  const list = useRef<HTMLUListElement>(null);
  const [swapping, setSwapping] = useState<Pair | null>(null);
  const addressOf = (mentee?: string) => paths.matchList(programId, runId, { ...place, mentee });
  const moved = new Map(
    tried?.ok && tried.value.refused === null ? tried.value.moved.map((move) => [move.mentee.id, move]) : [],
  );
  const kindOf = (pair: Pair) =>
    pins.find((pin) => pin.mentee === pair.mentee.id && pin.mentor === pair.mentor.id)?.kind;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("a[data-pair]") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const pair = pairs[at];
    if (!pair) return;
    const two = { mentee: pair.mentee.id, mentor: pair.mentor.id };
    const keys: Record<string, () => void> = {
      ArrowDown: () => links[at + 1]?.focus(),
      ArrowUp: () => links[at - 1]?.focus(),
      Home: () => links[0]?.focus(),
      End: () => links.at(-1)?.focus(),
      Escape: () => (swapping ? setSwapping(null) : router.replace(addressOf(), { scroll: false })),
      ...(open && {
        l: () => keep({ ...two, kind: "together" }),
        f: () => keep({ ...two, kind: "apart" }),
        u: undo,
        s: () => {
          if (!swapping) return setSwapping(pair);
          if (swapping.id !== pair.id) swap({ mentee: swapping.mentee.id, mentor: swapping.mentor.id }, two);
          setSwapping(null);
        },
      }),
    };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="@container">
      {open && (
        <p id="pair-keys" className="mb-2 text-xs text-ink-soft max-rail:hidden">
          {t.rich("list.keys", { key: (chunks) => <Key>{chunks}</Key> })}
        </p>
      )}
      {swapping && !pairs.some((pair) => pair.id === swapping.id) && (
        <p role="status" className="mb-2 text-sm text-action">
          {t("list.swapping", { mentee: swapping.mentee.name, mentor: swapping.mentor.name })}
        </p>
      )}
      <ul
        ref={list}
        aria-label={t("list.label")}
        aria-describedby={open ? "pair-keys" : undefined}
        onKeyDown={onKeyDown}
        className="divide-y divide-line rounded-card border border-line bg-surface"
      >
        {pairs.map((pair) => {
          const kind = kindOf(pair);
          const move = moved.get(pair.mentee.id);
          const here = chosen === pair.mentee.id;
          return (
            <li
              key={pair.id}
              className={cn(
                "relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 px-4 py-2.5",
                "@2xl:grid-cols-[auto_minmax(10rem,1fr)_minmax(9rem,15rem)_2.5rem_auto]",
                here && "bg-mentoring-tint/60 shadow-[inset_3px_0_0_var(--mentoring)]",
                swapping?.id === pair.id && "bg-action-tint",
              )}
            >
              <PairGlyph names={[pair.mentee.name, pair.mentor.name]} size="sm" />
              <span className={cn("min-w-0", !open && "@max-2xl:col-span-2")}>
                <Link
                  data-pair
                  href={addressOf(here ? undefined : pair.mentee.id)}
                  scroll={false}
                  aria-current={here ? "true" : undefined}
                  className="block after:absolute after:inset-0 @2xl:truncate"
                >
                  {t.rich("list.pair", {
                    menteeName: pair.mentee.name,
                    mentorName: pair.mentor.name,
                    mentee: (chunks) => <span className="font-medium">{chunks}</span>,
                    soft,
                    mentor: (chunks) => (
                      <span className={cn("font-medium", kind === "apart" && "line-through")}>{chunks}</span>
                    ),
                  })}
                </Link>
                {swapping?.id === pair.id && (
                  <span className="block text-xs text-action">{t("list.swap")}</span>
                )}
                {move && (
                  <span className="block text-xs text-action">
                    {t.rich(move.after ? "list.wouldBe" : "list.wouldBeAlone", {
                      name: move.after?.name ?? "",
                      difference: signed(points(move.after?.score ?? 0) - points(move.before?.score ?? 0)),
                      n: (chunks) => <span className="tabular-nums">{chunks}</span>,
                    })}
                  </span>
                )}
              </span>
              <span className="col-span-2 @max-2xl:row-start-2 @2xl:col-span-1">
                <ScoreBar
                  max={points(most)}
                  parts={pair.parts
                    .filter((part) => part.of > 0)
                    .map((part) => ({
                      key: part.criterion,
                      label: part.label,
                      points: points(part.points),
                      of: points(part.of),
                    }))}
                  rules={pair.parts.filter((part) => part.hard).map((part) => part.label)}
                />
              </span>
              <span className="text-right tabular-nums @max-2xl:row-start-2">{points(pair.score)}</span>
              <span
                className={cn(
                  "relative z-10 flex items-center gap-1 @2xl:justify-end",
                  open ? "@max-2xl:col-start-3 @max-2xl:row-start-1" : "@max-2xl:col-span-3",
                )}
              >
                {open ? (
                  <>
                    <Hand
                      label={t(kind === "together" ? "list.letGo" : "list.together", {
                        mentee: pair.mentee.name,
                        mentor: pair.mentor.name,
                      })}
                      pressed={kind === "together"}
                      onClick={() =>
                        keep({ mentee: pair.mentee.id, mentor: pair.mentor.id, kind: "together" })
                      }
                    >
                      {kind === "together" ? <Lock className="size-4" /> : <LockOpen className="size-4" />}
                    </Hand>
                    <Hand
                      label={t(kind === "apart" ? "list.allow" : "list.apart", {
                        mentee: pair.mentee.name,
                        mentor: pair.mentor.name,
                      })}
                      pressed={kind === "apart"}
                      onClick={() => keep({ mentee: pair.mentee.id, mentor: pair.mentor.id, kind: "apart" })}
                    >
                      {kind === "apart" ? <Link2 className="size-4" /> : <Split className="size-4" />}
                    </Hand>
                  </>
                ) : (
                  <PairState pair={pair} />
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded border border-line-strong/50 bg-surface px-1.5 py-px font-sans text-[11px]">
      {children}
    </kbd>
  );
}

function Hand({
  label,
  pressed,
  onClick,
  children,
}: {
  label: string;
  pressed: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
      className={cn(
        "inline-flex size-8 items-center justify-center rounded-control hover:bg-line/60",
        pressed ? "bg-mentoring-tint text-mentoring" : "text-ink-soft hover:text-ink",
      )}
    >
      {children}
    </button>
  );
}
