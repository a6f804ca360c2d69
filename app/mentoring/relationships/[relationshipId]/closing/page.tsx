import type { Metadata } from "next";
import { EndStep } from "@/components/relationship/end-step";
import { LeaveForm } from "@/components/relationship/leave-form";
import { PauseNotice } from "@/components/relationship/pause-notice";
import { RedefineStep } from "@/components/relationship/redefine-step";
import { RenewalStep } from "@/components/relationship/renewal-step";
import { ReorganizedStep } from "@/components/relationship/reorganized-step";
import { RestStep } from "@/components/relationship/rest-step";
import { namesOf, SpaceTabs } from "@/components/relationship/space-header";
import { Step } from "@/components/relationship/step";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { audienceLine } from "@/lib/access/audience";
import { visitor } from "@/lib/auth/visit";
import { getRelationship, type RelationshipSpace } from "@/lib/mentoring/relationships/queries";
import { obstacle } from "@/lib/mentoring/relationships/rules";
import { paths } from "@/lib/paths";
import { agreeToGoOn, agreeToNewModel, endReorganized, leaveRelationship, moveRelationshipOn, pauseRelationship, redefineRelationship, renewRelationship, resumeRelationship } from "../actions"; // prettier-ignore
import { audiencesOf } from "../audiences";
import { crumbsOf } from "../crumbs";

export const metadata: Metadata = { title: "Pause, renew, end" };

export default async function Closing({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.relationshipClosing(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const { me, standing, pausedSince } = space;
  const partner = namesOf(space.partners);
  const told = space.partners.length > 1 ? "Everybody" : partner;
  const { fact } = audiencesOf(space);
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={crumbsOf(space)}
        title="Pause, renew, end"
        description="A relationship may rest, go on, or end. Each of these is open to all of you alike."
      />
      <SpaceTabs id={relationshipId} />
      <PauseNotice standing={standing} since={pausedSince} closingHref="#leave" clock={me} />
      {standing.phase === "ended" ? (
        <Callout kind="quiet" title="This relationship has ended">
          Its journal stays readable for those who wrote it. Your own notes go on.
        </Callout>
      ) : (
        <div className="max-w-[720px] divide-y divide-line">
          {standing.paused === "reorganization" && (
            <ReorganizedStep relationshipId={relationshipId} partner={partner} end={endReorganized} />
          )}
          <RestStep
            space={space}
            partner={told}
            obstacle={obstacle(standing.paused ? "resume" : "pause", standing)}
            actions={{ pause: pauseRelationship, resume: resumeRelationship }}
          />
          <RenewalStep
            space={space}
            obstacle={obstacle(
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
            obstacle={obstacle("redefine", standing)}
            audience={fact}
            actions={{ propose: redefineRelationship, agree: agreeToNewModel }}
          />
          <EndStep
            relationshipId={relationshipId}
            phase={standing.phase}
            partner={told}
            closure={space.design.closure}
            obstacle={obstacle(standing.phase === "closing" ? "end" : "begin closing", standing)}
            moveOn={moveRelationshipOn}
          />
          <Step id="leave" title="Leave" obstacle={obstacle("leave", standing)} text={leavingWords(space)}>
            <LeaveForm
              relationshipId={relationshipId}
              partner={told}
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
const leavingWords = ({ partners, model, me }: RelationshipSpace): string =>
  partners.length > 1 && !(model === "group" && me.side === "mentor")
    ? "At any time, at once, without a reason and without fault. The others go on; they see that you are not there any more, never why."
    : "At any time, at once, without a reason and without fault. Nobody is told who left or why.";
