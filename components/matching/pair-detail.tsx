"use client";
import { Lock, LockOpen, Split } from "lucide-react";
import { PairGlyph } from "../glyphs/pair-glyph";
import { ProgramAudience } from "../program-audience";
import { Button } from "../ui/button";
import { useChanges } from "./changes";
import { Contributions } from "./contributions";
import { PairState, type Pair } from "./pair-state";
import { points } from "./words";

/** Who the two are, and what their score is made of. */
export function PairDetail({ pair, most }: { pair: Pair; most: number }) {
  const { open, pins, keep } = useChanges();
  const two = { mentee: pair.mentee.id, mentor: pair.mentor.id };
  const kind = pins.find((pin) => pin.mentee === two.mentee && pin.mentor === two.mentor)?.kind;
  return (
    <div className="mb-6">
      <div className="mb-4 flex items-center gap-4">
        <PairGlyph names={[pair.mentee.name, pair.mentor.name]} />
        <div className="min-w-0 text-sm">
          <p>
            <span className="font-medium">{pair.mentee.name}</span>
            <span className="block text-ink-soft">{place(pair.mentee)}</span>
          </p>
          <p className="mt-1.5">
            <span className="font-medium">{pair.mentor.name}</span>
            <span className="block text-ink-soft">{place(pair.mentor)}</span>
          </p>
        </div>
      </div>
      <p className="mb-2 flex items-baseline justify-between gap-3">
        <span className="font-medium">Why they fit</span>
        <span className="tabular-nums">
          <span className="font-display text-xl font-[550]">{points(pair.score)}</span>{" "}
          <span className="text-sm text-ink-soft">of {points(most)}</span>
        </span>
      </p>
      <Contributions parts={pair.parts} />
      {pair.declineReason && (
        <div className="mt-3 space-y-1.5">
          <p className="text-sm break-words">Declined, because: {pair.declineReason}</p>
          <ProgramAudience of="decline" />
        </div>
      )}
      {open ? (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button
            size="sm"
            aria-pressed={kind === "together"}
            onClick={() => keep({ ...two, kind: "together" })}
          >
            {kind === "together" ? (
              <Lock aria-hidden className="size-4" />
            ) : (
              <LockOpen aria-hidden className="size-4" />
            )}
            {kind === "together" ? "Let go" : "Keep together"}
          </Button>
          <Button size="sm" aria-pressed={kind === "apart"} onClick={() => keep({ ...two, kind: "apart" })}>
            <Split aria-hidden className="size-4" /> {kind === "apart" ? "Allow again" : "Keep apart"}
          </Button>
        </div>
      ) : (
        <p className="mt-4">
          <PairState pair={pair} />
        </p>
      )}
    </div>
  );
}

const place = ({ jobTitle, department }: Pair["mentee"]) => [jobTitle, department].filter(Boolean).join(", ");
