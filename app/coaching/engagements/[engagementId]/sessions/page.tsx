import type { Metadata } from "next";
import { NoteForm } from "@/components/coaching/note-form";
import { Notes } from "@/components/coaching/notes";
import { ScheduleForm } from "@/components/coaching/schedule-form";
import { SessionRows } from "@/components/coaching/session-rows";
import { PartHeader } from "@/components/coaching/space-header";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { zoneName } from "@/lib/zone-name";
import { now } from "@/lib/clock";
import { getEngagement } from "@/lib/coaching/engagements/queries";
import { obstacle } from "@/lib/coaching/engagements/rules";
import { listNotes } from "@/lib/coaching/notes/queries";
import { listSessions, usualTimes } from "@/lib/coaching/sessions/queries";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { removeNote, scheduleSession, writeNote } from "../actions";
import { audiencesOf } from "../audiences";
import { namesIn, writable } from "../people";
import { Words } from "../../../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("sessions.page"),
});

export default async function Sessions({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.engagementSessions(engagementId));
  const t = await words("coaching-pages");
  const [space, sessions, notes] = await Promise.all([
    getEngagement(actor, engagementId),
    listSessions(actor, engagementId),
    listNotes(actor, engagementId),
  ]);
  const planned = sessions.filter((session) => session.state === "scheduled");
  const ahead = planned.filter(({ startsAt }) => startsAt > now()).reverse();
  const open = planned.filter(({ startsAt }) => startsAt <= now());
  const past = sessions.filter((session) => session.state !== "scheduled");
  const rows = { engagementId, clock: space.me };
  const mayLog = obstacle("log a session", space) === null;
  const closed = obstacle("schedule a session", space);
  const general = notes.filter(({ sessionId, kind }) => sessionId === null && kind !== "thanks");
  const audiences = audiencesOf(space);
  const mayWrite = writable(space);
  return (
    <Words of={["coaching"]}>
      <PartHeader
        space={space}
        title={t("sessions.title")}
        description={t("sessions.zone", { timeZone: zoneName(space.me.timeZone) })}
        actions={
          mayLog && (
            <ButtonLink href={paths.logCoachingSession(engagementId)} variant="primary" tone="coaching">
              {t("sessions.log")}
            </ButtonLink>
          )
        }
      />
      {open.length > 0 && (
        <Section title={t("sessions.met")} description={t("sessions.metAbout")}>
          <SessionRows label={t("sessions.waiting")} sessions={open} {...rows} />
        </Section>
      )}
      <Section title={t("sessions.ahead")}>
        {ahead.length > 0 ? (
          <SessionRows label={t("sessions.planned")} sessions={ahead} {...rows} />
        ) : (
          <p className="text-sm text-ink-soft">{t("sessions.nothingPlanned")}</p>
        )}
      </Section>
      {mayLog && (
        <div id="plan" className="scroll-mt-6">
          <Section title={t("sessions.next")}>
            {closed ? (
              <Callout kind="quiet" title={tell(closed, await readerHere())} />
            ) : (
              <ScheduleForm
                engagementId={engagementId}
                usual={usualTimes(space).planned}
                schedule={scheduleSession}
              />
            )}
          </Section>
        </div>
      )}
      <Section title={t("sessions.past")}>
        {past.length > 0 ? (
          <SessionRows label={t("sessions.past")} sessions={past} {...rows} />
        ) : (
          <p className="text-sm text-ink-soft">{t("sessions.noPast")}</p>
        )}
      </Section>
      {(general.length > 0 || mayWrite.length > 0) && (
        <Section title={t("sessions.notes")} description={t("sessions.notesAbout")}>
          <div className="space-y-6">
            <Notes
              notes={general}
              me={space.me}
              names={namesIn(space)}
              audiences={audiences}
              remove={removeNote}
            />
            {mayWrite.length > 0 && (
              <NoteForm
                engagementId={engagementId}
                sessionId={null}
                only={mayWrite}
                audiences={audiences}
                write={writeNote}
              />
            )}
          </div>
        </Section>
      )}
    </Words>
  );
}
