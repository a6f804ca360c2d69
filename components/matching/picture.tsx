"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { paths } from "@/lib/paths";
import { cn } from "../ui/classes";
import { layOut, type Drawn } from "./picture-layout";
import { points } from "./words";

type Named = { id: string; name: string; department: string | null };
export type PictureProps = {
  programId: string;
  runId: string;
  pairs: readonly { mentee: Named; mentor: Named; score: number }[];
  unmatched: readonly Named[];
  free: readonly Named[];
  most: number;
};

const WIDTH = 1000;
const LEFT = 300;
const RIGHT = 700;

/** Everybody and whom they got: mentees on the left, mentors on the right, each by department; the wider, the better. */
export function Picture({ programId, runId, pairs, unmatched, free, most }: PictureProps) {
  const [lit, setLit] = useState<string | null>(null);
  const router = useRouter();
  const t = useWords("matching");
  const { left, right, height } = layOut(pairs, unmatched, free, t("picture.elsewhere"));
  const go = (mentee: string) => router.push(paths.matchList(programId, runId, { mentee }));
  const partnerOf = (id: string) => pairs.filter((pair) => pair.mentee.id === id || pair.mentor.id === id);
  const isLit = (id: string) =>
    lit === null ||
    lit === id ||
    partnerOf(lit).some((pair) => pair.mentee.id === id || pair.mentor.id === id);
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface p-2 max-rail:-mx-1">
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="group"
        aria-label={t("picture.label", { count: pairs.length })}
        className="w-full min-w-[600px]"
        onMouseLeave={() => setLit(null)}
      >
        <text x={LEFT - 16} y={22} textAnchor="end" className="fill-ink-soft text-[13px]">
          {t("picture.mentees")}
        </text>
        <text x={RIGHT + 16} y={22} className="fill-ink-soft text-[13px]">
          {t("picture.mentors")}
        </text>
        {pairs.map((pair) => {
          const from = left.find((each) => each.id === pair.mentee.id);
          const to = right.find((each) => each.id === pair.mentor.id);
          if (!from || !to) return null;
          const on = lit !== null && (lit === pair.mentee.id || lit === pair.mentor.id);
          return (
            <path
              key={pair.mentee.id}
              d={`M ${LEFT} ${from.y} C ${LEFT + 180} ${from.y}, ${RIGHT - 180} ${to.y}, ${RIGHT} ${to.y}`}
              fill="none"
              strokeLinecap="round"
              strokeWidth={1.5 + (6 * pair.score) / Math.max(most, 1)}
              className={cn(
                "stroke-mentoring transition-opacity",
                on ? "opacity-95" : lit ? "opacity-10" : "opacity-45",
              )}
            />
          );
        })}
        {[...left, ...right].map((one) => (
          <Person
            key={`${one.side} ${one.id}`}
            one={one}
            lit={isLit(one.id)}
            score={one.side === "mentee" ? (partnerOf(one.id)[0]?.score ?? null) : null}
            onLight={() => setLit(one.id)}
            onOpen={one.side === "mentee" ? () => go(one.id) : null}
          />
        ))}
      </svg>
    </div>
  );
}

function Person({
  one,
  lit,
  score,
  onLight,
  onOpen,
}: {
  one: Drawn;
  lit: boolean;
  score: number | null;
  onLight: () => void;
  onOpen: (() => void) | null;
}) {
  const t = useWords("matching");
  const isLeft = one.side === "mentee";
  const x = isLeft ? LEFT : RIGHT;
  const said = { name: one.name, alone: one.alone ? one.side : "" };
  const words =
    score === null ? t("picture.person", said) : t("picture.scored", { ...said, points: points(score) });
  const text = (
    <>
      {one.heading && (
        <text
          x={isLeft ? LEFT - 16 : RIGHT + 16}
          y={one.y - 20}
          textAnchor={isLeft ? "end" : "start"}
          className="fill-ink-soft text-[11px] tracking-wide uppercase"
        >
          {one.heading}
        </text>
      )}
      <circle
        cx={x}
        cy={one.y}
        r={5}
        className={cn(one.alone ? "fill-surface stroke-line-strong" : "fill-mentoring stroke-mentoring")}
        strokeWidth={1.5}
        strokeDasharray={one.alone ? "2 2" : undefined}
      />
      <text
        x={isLeft ? x - 16 : x + 16}
        y={one.y + 5}
        textAnchor={isLeft ? "end" : "start"}
        className={cn("text-[14px]", one.alone ? "fill-ink-soft" : "fill-ink")}
      >
        {one.name}
      </text>
    </>
  );
  const shared = {
    onMouseEnter: onLight,
    onFocus: onLight,
    className: cn("transition-opacity", lit ? "opacity-100" : "opacity-30", onOpen && "cursor-pointer"),
  };
  return onOpen ? (
    <g
      {...shared}
      role="link"
      tabIndex={0}
      aria-label={words}
      onClick={onOpen}
      onKeyDown={(event) => event.key === "Enter" && onOpen()}
    >
      {text}
    </g>
  ) : (
    <g {...shared} role="img" aria-label={words}>
      {text}
    </g>
  );
}
