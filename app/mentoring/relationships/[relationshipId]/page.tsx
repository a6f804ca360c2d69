import type { Metadata } from "next";
import { AgendaList } from "@/components/relationship/agenda-list";
import { CoachingDoor } from "@/components/relationship/coaching-door";
import { GlassNotice } from "@/components/break-glass/glass-notice";
import { Journal } from "@/components/relationship/journal";
import { NextSession } from "@/components/relationship/next-session";
import { NoteComposer } from "@/components/relationship/note-composer";
import { PauseNotice } from "@/components/relationship/pause-notice";
import { PhaseCard } from "@/components/relationship/phase-card";
import { SpaceHeader, SpaceTabs } from "@/components/relationship/space-header";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { visitor } from "@/lib/auth/visit";
import { listAgenda } from "@/lib/mentoring/agenda/queries";
import { listGlasses } from "@/lib/mentoring/break-glass/queries";
import { findDraft } from "@/lib/mentoring/drafts/queries";
import { getJournal } from "@/lib/mentoring/relationships/journal";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { ONWARD } from "@/lib/mentoring/relationships/rules";
import { findNextSession } from "@/lib/mentoring/sessions/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { addAgendaPoint, coverAgendaPoint, dropAgendaPoint, editNote, keepTyped, moveRelationshipOn, removeNote, writeNote } from "./actions"; // prettier-ignore
import { audiencesOf } from "./audiences";
import { headOf, namesOf } from "./names";
import { whyNot } from "./why-not";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("room.page"),
});

export default async function Relationship({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.relationship(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
  const [entries, next, agenda, draft, glasses] = await Promise.all([
    getJournal(actor, relationshipId),
    findNextSession(actor, relationshipId),
    listAgenda(actor, relationshipId),
    findDraft(actor, relationshipId, "note"),
    listGlasses(actor, relationshipId),
  ]);
  const { me, standing } = space;
  const group = space.partners.length > 1;
  const audiences = audiencesOf(space);
  const shared = await whyNot("add something shared", standing);
  const live = standing.phase === "ended" ? null : ONWARD[standing.phase];
  return (
    <>
      <SpaceHeader space={space} {...await headOf(space)} />
      <SpaceTabs id={relationshipId} />
      <GlassNotice glasses={glasses} />
      <PauseNotice space={space} closingHref={paths.relationshipClosing(relationshipId)} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_320px]">
        <aside className="space-y-6 lg:order-2" aria-label={t("room.now")}>
          {!shared && (
            <ButtonLink
              href={paths.logSession(relationshipId)}
              variant="primary"
              tone="mentoring"
              className="w-full"
            >
              {t("room.log")}
            </ButtonLink>
          )}
          {!shared && <NextSession next={next} relationshipId={relationshipId} clock={me} />}
          <Card>
            <h2 className="mb-2 text-sm font-medium text-ink-soft">{t("room.agenda")}</h2>
            <AgendaList
              relationshipId={relationshipId}
              points={agenda.filter((point) => point.coveredIn === null)}
              names={Object.fromEntries([me, ...space.partners].map(({ id, name }) => [id, name]))}
              closed={shared !== null}
              audience={audiences.shared}
              actions={{ add: addAgendaPoint, cover: coverAgendaPoint, drop: dropAgendaPoint }}
            />
          </Card>
          <PhaseCard
            relationshipId={relationshipId}
            phase={standing.phase}
            obstacle={live && (await whyNot(live.step, standing))}
            group={group}
            moveOn={moveRelationshipOn}
          />
          {me.side === "mentee" && <CoachingDoor />}
        </aside>
        <div className="min-w-0 space-y-8 lg:order-1">
          <NoteComposer
            relationshipId={relationshipId}
            partner={await namesOf(space.partners)}
            group={group}
            audiences={audiences}
            sharedObstacle={shared}
            draft={draft}
            write={writeNote}
            keep={keepTyped}
          />
          <section aria-labelledby="journal">
            <h2 id="journal" className="text-lg">
              {t("room.journal")}
            </h2>
            <Journal
              entries={entries}
              room={{
                relationshipId,
                clock: me,
                audiences,
                closed: shared !== null,
                noteActions: { edit: editNote, remove: removeNote },
              }}
            />
          </section>
        </div>
      </div>
    </>
  );
}
