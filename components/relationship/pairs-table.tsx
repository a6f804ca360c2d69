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

export const PHASES: Record<Phase, string> = {
  preparing: "Preparing",
  negotiating: "Negotiating",
  enabling: "Enabling",
  closing: "Closing",
  ended: "Ended",
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
  return (
    <Table label="Pairs of this program">
      <thead>
        <tr>
          <Th>Pair</Th>
          <Th>Phase</Th>
          <Th number>Sessions</Th>
          <Th>Last met</Th>
          <Th>Planned until</Th>
          <Th>To look at</Th>
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
                    <span className="block text-xs text-ink-soft">with {mentors.join(", ")}</span>
                  </span>
                </Link>
              </Td>
              <Td>{PHASES[pair.phase]}</Td>
              <Td number>{pair.sessionsHeld}</Td>
              <Td className="whitespace-nowrap">
                {pair.lastHeldAt ? <When date={pair.lastHeldAt} look="weekday" clock={clock} /> : "not yet"}
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
  if (pair.paused === "reorganization") return <Badge tone="warn">Paused: the reporting line changed</Badge>;
  if (pair.paused) return <Badge>Paused</Badge>;
  if (pair.quiet) return <Badge tone="warn">Quiet for {pair.quietAfterWeeks} weeks or more</Badge>;
  return null;
}
