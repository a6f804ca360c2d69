import type { Metadata } from "next";
import { CorrectForm } from "@/components/coaching/correct-form";
import { Moment } from "@/components/coaching/moment";
import { NoteForm } from "@/components/coaching/note-form";
import { Notes } from "@/components/coaching/notes";
import { SessionFacts } from "@/components/coaching/session-facts";
import { PartHeader } from "@/components/coaching/space-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getEngagement } from "@/lib/coaching/engagements/queries";
import { obstacle } from "@/lib/coaching/engagements/rules";
import { listNotes } from "@/lib/coaching/notes/queries";
import { getThread } from "@/lib/coaching/plans/queries";
import { getSession } from "@/lib/coaching/sessions/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { correctSession, removeNote, writeNote } from "../../actions";
import { audiencesOf } from "../../audiences";
import { namesIn, writable } from "../../people";
import { Words } from "../../../../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("session.page"),
});

type Props = { params: Promise<{ engagementId: string; sessionId: string }> };

export default async function CoachingSession({ params }: Props) {
  const { engagementId, sessionId } = await params;
  const actor = await visitor(paths.engagementSession(engagementId, sessionId));
  const t = await words("coaching-pages");
  const space = await getEngagement(actor, engagementId);
  const [session, { areas, others }, notes] = await Promise.all([
    getSession(actor, space, sessionId),
    getThread(actor, engagementId),
    listNotes(actor, engagementId),
  ]);
  const worked = [...areas.flatMap((area) => area.items), ...others].filter(({ id }) =>
    session.itemIds.includes(id),
  );
  const own = notes.filter((note) => note.sessionId === sessionId);
  const audiences = audiencesOf(space);
  const names = namesIn(space);
  const mayWrite = writable(space);
  return (
    <Words of={["coaching"]}>
      <PartHeader
        space={space}
        title={t("session.title")}
        description={t.rich("session.when", {
          moment: () => <Moment at={session.startsAt} clock={space.me} look="time" />,
          minutes: session.minutes,
        })}
      />
      <SessionFacts session={session} worked={worked} names={names} clock={space.me} />
      {(own.length > 0 || mayWrite.length > 0) && (
        <Section title={t("session.notes")}>
          <div className="space-y-6">
            <Notes notes={own} me={space.me} names={names} audiences={audiences} remove={removeNote} />
            {mayWrite.length > 0 && (
              <NoteForm
                engagementId={engagementId}
                sessionId={sessionId}
                only={mayWrite}
                audiences={audiences}
                write={writeNote}
              />
            )}
          </div>
        </Section>
      )}
      {space.role === "client" && obstacle("write a note", space) === null && (
        <Section title={t("session.reflection")} description={t("session.reflectionAbout")}>
          <NoteForm
            engagementId={engagementId}
            sessionId={sessionId}
            only={["private", "between_us", "everyone"]}
            audiences={audiences}
            write={writeNote}
            kind="reflection"
          />
        </Section>
      )}
      {obstacle("log a session", space) === null && (
        <Section title={t("session.correct")} description={t("session.correctAbout")}>
          <CorrectForm key={JSON.stringify(session.history)} session={session} correct={correctSession} />
        </Section>
      )}
    </Words>
  );
}
