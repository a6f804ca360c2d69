"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import { paths } from "@/lib/paths";
import { cn } from "../ui/classes";
import { useChanges } from "./changes";
import { points } from "./words";

type Someone = { id: string; name: string };
type Props = {
  programId: string;
  mentees: readonly Someone[];
  mentors: readonly Someone[];
  cells: readonly (readonly (number | string)[])[];
  most: number;
  matched: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
};

/** Every mentee against every mentor: the darker, the better the two fit; a ring round the pairs of this run. */
export function Matrix({ programId, mentees, mentors, cells, most, matched, labels }: Props) {
  const { runId, open, pins, keep } = useChanges();
  const router = useRouter();
  const t = useWords("matching");
  return (
    <div
      role="region"
      aria-label={t("matrix.label")}
      tabIndex={0}
      className="relative max-w-full overflow-x-auto rounded-card border border-line bg-surface p-3"
    >
      <table className="border-separate border-spacing-[3px] text-xs">
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 z-10 bg-surface text-left font-normal text-ink-soft">
              {t("matrix.mentee")}
            </th>
            {mentors.map((mentor) => (
              <th key={mentor.id} scope="col" className="h-28 w-8 min-w-8 align-bottom font-normal">
                <span className="inline-block max-h-28 rotate-180 overflow-hidden text-ellipsis whitespace-nowrap [writing-mode:vertical-rl]">
                  {mentor.name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mentees.map((mentee, i) => (
            <tr key={mentee.id}>
              <th
                scope="row"
                className="sticky left-0 z-10 max-w-40 truncate bg-surface pr-3 text-left font-normal"
              >
                {mentee.name}
              </th>
              {mentors.map((mentor, j) => {
                const cell = cells[i]?.[j] ?? "not-there";
                const is = matched[mentee.id] === mentor.id;
                const kind = pins.find((pin) => pin.mentee === mentee.id && pin.mentor === mentor.id)?.kind;
                const score = typeof cell === "number" ? cell : null;
                const words = t("matrix.cell", {
                  mentee: mentee.name,
                  mentor: mentor.name,
                  what:
                    score === null
                      ? (labels[String(cell)] ?? t("matrix.apart", { rule: String(cell) }))
                      : t("points", { points: points(score) }),
                  matched: String(is),
                  kept: kind ?? "",
                });
                return (
                  <td key={mentor.id} className="p-0">
                    {score === null ? (
                      <span
                        title={words}
                        className="flex h-8 w-full min-w-8 items-center justify-center text-line-strong"
                      >
                        <span aria-hidden>·</span>
                        <span className="sr-only">{words}</span>
                      </span>
                    ) : (
                      <button
                        type="button"
                        title={words}
                        aria-label={words}
                        aria-pressed={open ? kind === "together" : undefined}
                        onClick={() =>
                          open && !is
                            ? keep({ mentee: mentee.id, mentor: mentor.id, kind: "together" })
                            : router.push(paths.matchList(programId, runId, { mentee: mentee.id }))
                        }
                        className={cn(
                          "flex h-8 w-full min-w-8 items-center justify-center rounded-[6px] tabular-nums",
                          is && "ring-2 ring-mentoring ring-offset-1 ring-offset-surface",
                          kind === "together" &&
                            !is &&
                            "ring-2 ring-action ring-offset-1 ring-offset-surface",
                        )}
                        style={{ background: shade(score, most), color: "var(--ink)" }}
                      >
                        {points(score)}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shade = (score: number, most: number) =>
  `color-mix(in oklch, var(--mentoring) ${Math.round(4 + (46 * score) / Math.max(most, 1))}%, var(--surface))`;
