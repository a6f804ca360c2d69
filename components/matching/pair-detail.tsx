"use client";
import { useWords } from "#words";
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
  const t = useWords("matching");
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
        <span className="font-medium">{t("pair.why")}</span>
        <span className="tabular-nums">
          {t.rich("ofLarge", {
            value: points(pair.score),
            most: points(most),
            n: (chunks) => <span className="font-display text-xl font-[550]">{chunks}</span>,
            soft: (chunks) => <span className="text-sm text-ink-soft">{chunks}</span>,
          })}
        </span>
      </p>
      <Contributions parts={pair.parts} />
      {pair.declineReason && (
        <div className="mt-3 space-y-1.5">
          <p className="text-sm break-words">{t("pair.because", { reason: pair.declineReason })}</p>
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
            {t(kind === "together" ? "pair.letGo" : "pair.together")}
          </Button>
          <Button size="sm" aria-pressed={kind === "apart"} onClick={() => keep({ ...two, kind: "apart" })}>
            <Split aria-hidden className="size-4" /> {t(kind === "apart" ? "pair.allow" : "pair.apart")}
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
