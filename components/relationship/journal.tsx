import { useFigures, useWords } from "#words";
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
  const t = useWords("relationship-space");
  const figures = useFigures();
  if (entries.length === 0)
    return <EmptyState title={t("journal.empty")}>{t("journal.emptyWhy")}</EmptyState>;
  const months = byMonth(entries, (at) => figures.dateTime(at, "month", { timeZone: room.clock.timeZone }));
  return (
    <div className="mt-1 space-y-5">
      <AudienceLine audience={room.audiences.shared} about={t("journal.share")} whole />
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

function Headline({ entry, room }: { entry: JournalEntry; room: Room }): ReactNode {
  const t = useWords("relationship-space");
  const form = useWords("relationship");
  switch (entry.kind) {
    case "session":
      return (
        <>
          <Link
            href={paths.relationshipSession(room.relationshipId, entry.id)}
            className="font-medium hover:underline"
          >
            {t(`journal.state.${entry.state}`)}
          </Link>
          <span className="text-ink-soft tabular-nums">{t("minutes", { minutes: entry.minutes })}</span>
          {entry.state === "scheduled" && <Badge tone="warn">{t("journal.took")}</Badge>}
          {entry.corrected && <Badge>{t("journal.corrected")}</Badge>}
        </>
      );
    case "note":
      return (
        <span className="font-medium">
          {entry.note.visibility === "private"
            ? t("journal.forYourself")
            : entry.note.mine
              ? t("journal.youWrote")
              : t("journal.wrote", { name: entry.note.author ?? form("somebody") })}
        </span>
      );
    case "agreement":
      return (
        <span>
          {t.rich(entry.version > 1 ? "journal.signedVersion" : "journal.signed", {
            name: entry.signedBy ?? form("somebody"),
            version: entry.version,
            link: (chunks) => <Away href={paths.agreement(room.relationshipId)}>{chunks}</Away>,
          })}
        </span>
      );
    case "goal":
      return (
        <span>
          {t.rich(entry.reached ? "journal.goalReached" : "journal.goal", {
            title: entry.title || form("goals.erased"),
            link: (chunks) => <Away href={paths.goals(room.relationshipId)}>{chunks}</Away>,
          })}
        </span>
      );
    case "phase":
      return <span className="font-display font-[550]">{t(`journal.phase.${entry.phase}`)}</span>;
    case "pause":
      return (
        <span>
          {t(entry.cause === "reorganization" ? "journal.pausedByReorganization" : "journal.paused")}
        </span>
      );
    case "resumed":
      return <span>{t("journal.resumed")}</span>;
  }
}

function Away({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="font-medium hover:underline">
      {children}
    </Link>
  );
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
