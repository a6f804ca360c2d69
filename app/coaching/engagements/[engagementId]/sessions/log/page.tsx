import type { Metadata } from "next";
import { LogForm } from "@/components/coaching/log-form";
import { PartHeader } from "@/components/coaching/space-header";
import { Callout } from "@/components/ui/callout";
import { visitor } from "@/lib/auth/visit";
import { getEngagement } from "@/lib/coaching/engagements/queries";
import { obstacle } from "@/lib/coaching/engagements/rules";
import { getThread } from "@/lib/coaching/plans/queries";
import { usualTimes } from "@/lib/coaching/sessions/queries";
import { paths } from "@/lib/paths";
import { logSession } from "../../actions";
import { audiencesOf } from "../../audiences";
import { Words } from "../../../../../words";

export const metadata: Metadata = { title: "Log a session" };

export default async function Log({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.logCoachingSession(engagementId));
  const [space, { areas, others }] = await Promise.all([
    getEngagement(actor, engagementId),
    getThread(actor, engagementId),
  ]);
  const closed = obstacle("log a session", space);
  const items = [...areas.flatMap((area) => area.items), ...others];
  return (
    <Words of={["coaching"]}>
      <PartHeader
        space={space}
        title="Log a session"
        description={`Times are in your own time zone, ${space.me.timeZone.replace("_", " ")}.`}
      />
      {closed ? (
        <Callout kind="quiet" title={closed} />
      ) : (
        <LogForm
          engagementId={engagementId}
          usual={usualTimes(space).logged}
          items={items.filter(({ state }) => state !== "done")}
          audiences={audiencesOf(space)}
          log={logSession}
          backTo={paths.engagementSessions(engagementId)}
        />
      )}
    </Words>
  );
}
