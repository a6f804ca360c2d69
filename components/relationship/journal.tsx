import { useFigures } from "#words";
import { Flag, MessageSquareText, Pause, PenLine, Play, Sprout, Users } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { JournalEntry } from "@/lib/mentoring/relationships/schema";
import { paths } from "@/lib/paths";
import { AudienceLine } from "../audience-line";
import type { Audience } from "../audience-line";
import { Badge } from "../ui/badge";
import { EmptyState } from "../ui/empty-state";
import { NoteBlock, type NoteActions } from "./note-block";
import { When, type Clock } from "./when";

type Room = {
  relationshipId: string;
  clock: Clock;
  audiences: Record<"shared" | "private", Audience>;
  /** Nothing shared can be changed now. */
  closed: boolean;
  noteActions: NoteActions;
};

/** One timeline of what happened between the two, month by month, latest first. */
export function Journal({ entries, room }: { entries: readonly JournalEntry[]; room: Room }) {
  const figures = useFigures();
  if (entries.length === 0)
    return (
      <EmptyState title="Your journal begins here">
        What you log and write appears here, and nowhere else.
      </EmptyState>
    );
  const months = byMonth(entries, (at) => figures.dateTime(at, "month", { timeZone: room.clock.timeZone }));
  return (
    <div className="mt-1 space-y-5">
      <AudienceLine audience={room.audiences.shared} about="What you share" whole />
      {[...months].map(([month, inMonth]) => (
        <section key={month} aria-label={month}>
          <h3 className="mb-4 text-base text-ink-soft">{month}</h3>
          <ol className="space-y-5 border-l border-line pl-6 sm:pl-8">
            {inMonth.map((entry) => (
              <li key={`${entry.kind}-${entry.id}`} className="relative">
                <span className="absolute top-0 -left-6 inline-flex size-7 -translate-x-1/2 items-center justify-center rounded-full border border-line bg-paper text-mentoring sm:-left-8">
                  <Mark kind={entry.kind} />
                </span>
                <p className="flex min-h-7 flex-wrap items-center gap-x-2 text-sm">
                  <Headline entry={entry} room={room} />
                  <span className="text-xs text-ink-soft">
                    <When
                      date={entry.at}
                      look={entry.kind === "session" ? "moment" : "weekday"}
                      clock={room.clock}
                    />
                  </span>
                </p>
                <Body entry={entry} room={room} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byMonth(
  entries: readonly JournalEntry[],
  monthOf: (at: Date) => string,
): Map<string, JournalEntry[]> {
  const months = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const month = monthOf(entry.at);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return months;
}

const STATES = { held: "You met", scheduled: "Planned", missed: "You did not meet", cancelled: "Called off" };
const PHASES = {
  preparing: "You were matched, and preparing began",
  negotiating: "Negotiating began",
  enabling: "Enabling began",
  closing: "Closing began",
  ended: "The relationship ended",
};

function Headline({ entry, room }: { entry: JournalEntry; room: Room }): ReactNode {
  switch (entry.kind) {
    case "session":
      return (
        <>
          <Link
            href={paths.relationshipSession(room.relationshipId, entry.id)}
            className="font-medium hover:underline"
          >
            {STATES[entry.state]}
          </Link>
          <span className="text-ink-soft tabular-nums">{entry.minutes} min</span>
          {entry.state === "scheduled" && <Badge tone="warn">Did it take place?</Badge>}
          {entry.corrected && <Badge>corrected</Badge>}
        </>
      );
    case "note":
      return (
        <span className="font-medium">
          {entry.note.visibility === "private"
            ? "A note for yourself"
            : entry.note.mine
              ? "You wrote"
              : `${entry.note.author} wrote`}
        </span>
      );
    case "agreement":
      return (
        <span>
          {entry.signedBy} signed{" "}
          <Link href={paths.agreement(room.relationshipId)} className="font-medium hover:underline">
            the agreement{entry.version > 1 && `, version ${entry.version}`}
          </Link>
        </span>
      );
    case "goal":
      return (
        <span>
          {entry.reached ? "Goal reached: " : "A goal: "}
          <Link href={paths.goals(room.relationshipId)} className="font-medium hover:underline">
            {entry.title}
          </Link>
        </span>
      );
    case "phase":
      return <span className="font-display font-[550]">{PHASES[entry.phase]}</span>;
    case "pause":
      return (
        <span>{entry.cause === "reorganization" ? "Paused since the reporting line changed" : "Paused"}</span>
      );
    case "resumed":
      return <span>You went on</span>;
  }
}

function Body({ entry, room }: { entry: JournalEntry; room: Room }) {
  const notes = entry.kind === "session" ? entry.notes : entry.kind === "note" ? [entry.note] : [];
  if (notes.length === 0) return null;
  return (
    <div className="mt-1 space-y-3">
      {notes.map((note) => (
        <NoteBlock
          key={note.id}
          note={note}
          signed={entry.kind === "session"}
          closed={room.closed}
          audiences={room.audiences}
          actions={room.noteActions}
        />
      ))}
    </div>
  );
}

const MARKS = {
  session: Users,
  note: MessageSquareText,
  agreement: PenLine,
  goal: Flag,
  phase: Sprout,
  pause: Pause,
  resumed: Play,
};

function Mark({ kind }: { kind: JournalEntry["kind"] }) {
  const Icon = MARKS[kind];
  return <Icon aria-hidden className="size-3.5" />;
}
