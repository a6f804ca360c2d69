import type { Metadata } from "next";
import { AttendanceForm } from "@/components/relationship/attendance-form";
import { CorrectForm } from "@/components/relationship/correct-form";
import { SessionRows } from "@/components/relationship/session-rows";
import { SessionWork } from "@/components/relationship/session-work";
import { Callout } from "@/components/ui/callout";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { now } from "@/lib/clock";
import { listActions } from "@/lib/mentoring/actions/queries";
import { listAgenda } from "@/lib/mentoring/agenda/queries";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { getSession } from "@/lib/mentoring/sessions/queries";
import { BECOMES } from "@/lib/mentoring/sessions/rules";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { addAgendaPoint, agreeOnAction, callOffSeries, correctSession, coverAgendaPoint, dropAgendaPoint, noteWhoWasThere, tickAction } from "../../actions"; // prettier-ignore
import { audiencesOf } from "../../audiences";
import { crumbsOf } from "../../crumbs";
import { whyNot } from "../../why-not";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("session.page"),
});

type Params = Promise<{ relationshipId: string; sessionId: string }>;

export default async function Session({ params }: { params: Params }) {
  const { relationshipId, sessionId } = await params;
  const actor = await visitor(paths.relationshipSession(relationshipId, sessionId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
  const session = await getSession(actor, space, sessionId);
  const [agenda, actions] = await Promise.all([
    listAgenda(actor, relationshipId),
    listActions(actor, relationshipId),
  ]);
  const closed = await whyNot("add something shared", space.standing);
  const back = paths.relationshipSessions(relationshipId);
  const people = [space.me, ...space.partners].map(({ id, name }) => ({ id, name }));
  const audiences = audiencesOf(space);
  const ahead = session.state === "scheduled" && session.startsAt > now();
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={await crumbsOf(space, { label: t("sessions.page"), href: back })}
        title={t("session.title")}
        description={t("session.about")}
      />
      <div className="mb-10 max-w-[640px]">
        <SessionRows
          label={t("session.stands")}
          sessions={[session]}
          relationshipId={relationshipId}
          clock={space.me}
          names={new Map(people.map((each) => [each.id, each.name]))}
        />
      </div>
      <SessionWork
        relationshipId={relationshipId}
        session={session}
        agenda={agenda}
        actions={actions}
        people={people}
        today={now()}
        closed={closed !== null}
        audience={audiences.shared}
        act={{ add: addAgendaPoint, cover: coverAgendaPoint, drop: dropAgendaPoint, agree: agreeOnAction, tick: tickAction }} // prettier-ignore
      />
      {people.length > 2 && session.state === "held" && !closed && (
        <Section title={t("session.who")}>
          <AttendanceForm
            sessionId={sessionId}
            people={people}
            attended={session.attended}
            audience={audiences.shared}
            note={noteWhoWasThere}
          />
        </Section>
      )}
      {closed ? (
        <Callout kind="quiet" title={closed} />
      ) : (
        <Section title={t(ahead ? "session.move" : "session.right")}>
          <CorrectForm
            session={session}
            usual={{ ...session.local, minutes: session.minutes }}
            mayBecome={BECOMES[session.state]}
            correct={correctSession}
            backTo={back}
            audience={audiences.fact}
          />
          {ahead && session.seriesId && (
            <div className="mt-6">
              <ConfirmButton
                label={t("session.off")}
                title={t("session.offAsk")}
                confirmLabel={t("session.offDo")}
                variant="danger"
                action={callOffSeries}
                input={{ sessionId }}
                done={t("session.offDone")}
              >
                {t("session.offAbout")}
              </ConfirmButton>
            </div>
          )}
        </Section>
      )}
    </>
  );
}
