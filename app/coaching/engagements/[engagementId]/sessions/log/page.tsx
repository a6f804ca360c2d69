import type { Metadata } from "next";
import { LogForm } from "@/components/coaching/log-form";
import { PartHeader } from "@/components/coaching/space-header";
import { Callout } from "@/components/ui/callout";
import { visitor } from "@/lib/auth/visit";
import { zoneName } from "@/lib/zone-name";
import { getEngagement } from "@/lib/coaching/engagements/queries";
import { obstacle } from "@/lib/coaching/engagements/rules";
import { getThread } from "@/lib/coaching/plans/queries";
import { usualTimes } from "@/lib/coaching/sessions/queries";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { logSession } from "../../actions";
import { audiencesOf } from "../../audiences";
import { Words } from "../../../../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("sessions.log"),
});

export default async function Log({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.logCoachingSession(engagementId));
  const t = await words("coaching-pages");
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
        title={t("sessions.log")}
        description={t("sessions.zone", { timeZone: zoneName(space.me.timeZone) })}
      />
      {closed ? (
        <Callout kind="quiet" title={tell(closed, await readerHere())} />
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
