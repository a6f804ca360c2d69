import type { Metadata } from "next";
import { EndStep } from "@/components/relationship/end-step";
import { LeaveForm } from "@/components/relationship/leave-form";
import { PauseNotice } from "@/components/relationship/pause-notice";
import { RedefineStep } from "@/components/relationship/redefine-step";
import { RenewalStep } from "@/components/relationship/renewal-step";
import { ReorganizedStep } from "@/components/relationship/reorganized-step";
import { RestStep } from "@/components/relationship/rest-step";
import { SpaceTabs } from "@/components/relationship/space-header";
import { Step } from "@/components/relationship/step";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { audienceLine } from "@/lib/access/audience";
import { visitor } from "@/lib/auth/visit";
import { getRelationship, type RelationshipSpace } from "@/lib/mentoring/relationships/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { agreeToGoOn, agreeToNewModel, endReorganized, leaveRelationship, moveRelationshipOn, pauseRelationship, redefineRelationship, renewRelationship, resumeRelationship } from "../actions"; // prettier-ignore
import { audiencesOf } from "../audiences";
import { crumbsOf } from "../crumbs";
import { namesOf } from "../names";
import { whyNot } from "../why-not";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("closing.page"),
});

export default async function Closing({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.relationshipClosing(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
  const { me, standing } = space;
  const partner = await namesOf(space.partners);
  const group = space.partners.length > 1;
  const { fact } = audiencesOf(space);
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={await crumbsOf(space)}
        title={t("closing.page")}
        description={t("closing.about")}
      />
      <SpaceTabs id={relationshipId} />
      <PauseNotice space={space} closingHref="#leave" />
      {standing.phase === "ended" ? (
        <Callout kind="quiet" title={t("closing.ended")}>
          {t("closing.endedWhy")}
        </Callout>
      ) : (
        <div className="max-w-[720px] divide-y divide-line">
          {standing.paused === "reorganization" && (
            <ReorganizedStep relationshipId={relationshipId} partner={partner} end={endReorganized} />
          )}
          <RestStep
            space={space}
            {...{ partner, group }}
            obstacle={await whyNot(standing.paused ? "resume" : "pause", standing)}
            actions={{ pause: pauseRelationship, resume: resumeRelationship }}
          />
          <RenewalStep
            space={space}
            partner={partner}
            obstacle={await whyNot(
              standing.renewal === "none" ? "propose renewal" : "agree to renewal",
              standing,
            )}
            audience={fact}
            actions={{ propose: renewRelationship, agree: agreeToGoOn }}
          />
          <RedefineStep
            relationshipId={relationshipId}
            model={space.model}
            members={space.partners.length + 1}
            partner={partner}
            redefinition={space.redefinition}
            obstacle={await whyNot("redefine", standing)}
            audience={fact}
            actions={{ propose: redefineRelationship, agree: agreeToNewModel }}
          />
          <EndStep
            relationshipId={relationshipId}
            phase={standing.phase}
            {...{ partner, group }}
            closure={space.design.closure}
            obstacle={await whyNot(standing.phase === "closing" ? "end" : "begin closing", standing)}
            moveOn={moveRelationshipOn}
          />
          <Step
            id="leave"
            title={t("closing.leave")}
            obstacle={await whyNot("leave", standing)}
            text={t(othersGoOn(space) ? "closing.leaveGroup" : "closing.leaveAbout")}
          >
            <LeaveForm
              relationshipId={relationshipId}
              {...{ partner, group }}
              audience={audienceLine("leavingReason", { you: me.name })}
              leave={leaveRelationship}
            />
          </Step>
        </div>
      )}
    </>
  );
}

/** One of a group goes and the others go on; where two are left, or the mentor of a group goes, it ends. */
const othersGoOn = ({ partners, model, me }: RelationshipSpace): boolean =>
  partners.length > 1 && !(model === "group" && me.side === "mentor");
