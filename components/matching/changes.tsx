"use client";
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Pin } from "@/lib/mentoring/matches/schema";

type Someone = { id: string; name: string; jobTitle: string | null; department: string | null };
type Side = { name: string; score: number } | null;
export type Tried =
  /** Two whom a rule keeps apart, or no place is left for two who are to be kept together. */
  | { refused: { mentee: string; mentor: string } | "no place" }
  | {
      refused: null;
      people: number;
      total: number;
      byOldWeights: number;
      certified: boolean;
      moved: { mentee: Someone; before: Side; after: Side }[];
    };

type Draft = { pins: readonly Pin[]; weights: Readonly<Record<string, number>> };
type Changes = Draft & {
  runId: string;
  /** Whether this run may be changed at all. */
  open: boolean;
  count: number;
  tried: ActionResult<Tried> | null;
  pending: boolean;
  keep: (pin: Pin) => void;
  swap: (a: { mentee: string; mentor: string }, b: { mentee: string; mentor: string }) => void;
  weigh: (key: string, weight: number) => void;
  undo: () => void;
  startOver: () => void;
};

const Context = createContext<Changes | null>(null);

export function useChanges(): Changes {
  const changes = use(Context);
  if (!changes) throw new Error("Only within a board");
  return changes;
}

const WAIT_MS = 150;

/**
 * What an admin is trying out on a draft, kept while they look at it from all sides. Every change is asked of the
 * engine at once, on the server: answers never come to the browser, only what would become of the pairs.
 */
export function ChangesProvider({
  runId,
  pins: first,
  weights: firstWeights,
  open,
  tryOut,
  children,
}: {
  runId: string;
  pins: readonly Pin[];
  weights: Readonly<Record<string, number>>;
  open: boolean;
  tryOut: (input: unknown) => Promise<ActionResult<Tried>>;
  children: ReactNode;
}) {
  const [history, setHistory] = useState<readonly Draft[]>([]);
  const [untouched] = useState<Draft>({ pins: first, weights: firstWeights });
  const present = history.at(-1) ?? untouched;
  const [answer, setAnswer] = useState<{ to: Draft; tried: ActionResult<Tried> } | null>(null);
  const latest = useRef(present);

  useEffect(() => {
    latest.current = present;
    if (history.length === 0) return;
    const timer = setTimeout(() => {
      void tryOut({ runId, pins: present.pins, weights: present.weights }).then((tried) => {
        if (latest.current === present) setAnswer({ to: present, tried }); // an older question's answer comes too late
      });
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [present, history.length, runId, tryOut]);

  const value = useMemo((): Changes => {
    const add = (next: Partial<Draft>) =>
      setHistory((all) => [...all, { ...(all.at(-1) ?? untouched), ...next }]);
    const without = (pins: readonly Pin[], gone: readonly Pin[]) =>
      pins.filter(
        (pin) =>
          !gone.some(
            (other) =>
              (pin.mentee === other.mentee && pin.mentor === other.mentor) ||
              (pin.kind === "together" && other.kind === "together" && pin.mentee === other.mentee),
          ),
      );
    const together = (mentee: string, mentor: string): Pin => ({ mentee, mentor, kind: "together" });
    return {
      ...present,
      runId,
      open,
      count: history.length,
      tried: history.length > 0 && answer?.to === present ? answer.tried : null,
      pending: history.length > 0 && answer?.to !== present,
      keep: (pin) => {
        const there = present.pins.some(
          (each) => each.mentee === pin.mentee && each.mentor === pin.mentor && each.kind === pin.kind,
        );
        add({ pins: there ? without(present.pins, [pin]) : [...without(present.pins, [pin]), pin] });
      },
      swap: (a, b) => {
        const two = [together(a.mentee, b.mentor), together(b.mentee, a.mentor)];
        add({ pins: [...without(present.pins, two), ...two] });
      },
      weigh: (key, weight) => add({ weights: { ...present.weights, [key]: weight } }),
      undo: () => setHistory((all) => all.slice(0, -1)),
      startOver: () => setHistory([]),
    };
  }, [present, runId, open, history.length, answer, untouched]);
  return <Context value={value}>{children}</Context>;
}
