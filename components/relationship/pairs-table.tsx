import { useWords } from "#words";
import Link from "next/link";
import { paths } from "@/lib/paths";
import type { PauseCause, Phase } from "@/lib/mentoring/relationships/schema";
import { PairGlyph } from "../glyphs/pair-glyph";
import { Badge } from "../ui/badge";
import { Table, Td, Th } from "../ui/table";
import { When, type Clock } from "./when";

export type PairRow = {
  id: string;
  phase: Phase;
  paused: PauseCause | null;
  members: readonly { name: string; side: "mentee" | "mentor" }[];
  sessionsHeld: number;
  lastHeldAt: Date | null;
  plannedEnd: Date;
  quiet: boolean;
  quietAfterWeeks: number;
};

/** That they met, and when; never what about. */
export function PairsTable({
  programId,
  pairs,
  clock,
}: {
  programId: string;
  pairs: readonly PairRow[];
  clock: Clock;
}) {
  const t = useWords("relationship-space");
  return (
    <Table label={t("pairs.label")}>
      <thead>
        <tr>
          <Th>{t("pairs.pair")}</Th>
          <Th>{t("pairs.phase")}</Th>
          <Th number>{t("pairs.sessions")}</Th>
          <Th>{t("pairs.lastMet")}</Th>
          <Th>{t("pairs.until")}</Th>
          <Th>{t("pairs.look")}</Th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => {
          const mentors = pair.members
            .filter((member) => member.side === "mentor")
            .map((member) => member.name);
          const mentees = pair.members
            .filter((member) => member.side === "mentee")
            .map((member) => member.name);
          return (
            <tr key={pair.id}>
              <Td head className="min-w-64">
                <Link
                  href={paths.programRelationship(programId, pair.id)}
                  className="flex items-center gap-3 hover:underline"
                >
                  <PairGlyph size="sm" names={[mentors[0] ?? "", mentees[0] ?? ""]} />
                  <span>
                    {mentees.join(", ")}
                    <span className="block text-xs text-ink-soft">
                      {t("pairs.with", { names: mentors.join(", ") })}
                    </span>
                  </span>
                </Link>
              </Td>
              <Td>{t(`phase.${pair.phase}`)}</Td>
              <Td number>{pair.sessionsHeld}</Td>
              <Td className="whitespace-nowrap">
                {pair.lastHeldAt ? (
                  <When date={pair.lastHeldAt} look="weekday" clock={clock} />
                ) : (
                  t("pairs.notYet")
                )}
              </Td>
              <Td className="whitespace-nowrap">
                {pair.phase === "ended" ? "" : <When date={pair.plannedEnd} clock={clock} />}
              </Td>
              <Td>
                <ToLookAt pair={pair} />
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function ToLookAt({ pair }: { pair: PairRow }) {
  const t = useWords("relationship-space");
  if (pair.paused === "reorganization") return <Badge tone="warn">{t("pairs.reorganized")}</Badge>;
  if (pair.paused) return <Badge>{t("pairs.paused")}</Badge>;
  if (pair.quiet) return <Badge tone="warn">{t("pairs.quiet", { weeks: pair.quietAfterWeeks })}</Badge>;
  return null;
}
