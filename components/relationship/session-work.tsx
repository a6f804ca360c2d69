import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { Audience } from "../audience-line";
import { Section } from "../ui/section";
import { ActionList } from "./action-list";
import { AgendaList } from "./agenda-list";
import { AgreeForm } from "./agree-form";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
type Point = { id: string; text: string; authorId: string; coveredIn: string | null };
type Item = {
  id: string;
  text: string;
  ownerId: string;
  sessionId: string | null;
  dueOn: Date | null;
  doneAt: Date | null;
  createdAt: Date;
};

/** What one session is about: the agenda, what comes along from before, and what is agreed now. */
export function SessionWork({
  relationshipId,
  session,
  agenda,
  actions,
  people,
  today,
  closed,
  audience,
  act,
}: {
  relationshipId: string;
  session: { id: string; startsAt: Date; state: string; current: boolean };
  agenda: readonly Point[];
  actions: readonly Item[];
  people: readonly { id: string; name: string }[];
  today: Date;
  closed: boolean;
  audience: Audience;
  act: Record<"add" | "cover" | "drop" | "agree" | "tick", Act>;
}) {
  const t = useWords("relationship-space");
  const took = session.state === "held" || session.startsAt <= today;
  const points = agenda.filter(
    (point) => point.coveredIn === session.id || (session.current && point.coveredIn === null),
  );
  const here = actions.filter((item) => item.sessionId === session.id);
  const before = actions.filter(
    (item) =>
      session.current &&
      item.sessionId !== session.id &&
      item.doneAt === null &&
      item.createdAt < session.startsAt,
  );
  const list = { people, today, closed, tick: act.tick };
  return (
    <div className="grid gap-x-10 lg:grid-cols-2">
      <Section
        title={t("session.agenda")}
        description={
          session.current ? t(took ? "session.agendaTick" : "session.agendaAhead") : t("session.agendaWas")
        }
      >
        <AgendaList
          relationshipId={relationshipId}
          {...(took && { sessionId: session.id })}
          points={points}
          names={Object.fromEntries(people.map(({ id, name }) => [id, name]))}
          closed={closed || !session.current}
          audience={audience}
          actions={act}
        />
      </Section>
      <div>
        {before.length > 0 && (
          <Section title={t("session.before")} description={t("session.beforeAbout")}>
            <ActionList items={before} {...list} />
          </Section>
        )}
        <Section title={t("session.agreed")}>
          {here.length > 0 && (
            <div className="mb-4">
              <ActionList items={here} {...list} />
            </div>
          )}
          {closed ? (
            here.length === 0 && <p className="text-sm text-ink-soft">{t("session.agreedNone")}</p>
          ) : (
            <AgreeForm {...{ relationshipId, people, audience, agree: act.agree }} sessionId={session.id} />
          )}
        </Section>
      </div>
    </div>
  );
}
