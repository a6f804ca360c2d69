import { paths } from "@/lib/paths";
import { ButtonLink } from "../ui/button";
import { Moment } from "./moment";
import type { SpaceHead } from "./space-header";

/** What comes next, and the one thing that this party does most often. */
export function NextSession({
  space,
  requestId,
  moment,
}: {
  space: SpaceHead;
  requestId: string | null;
  moment: Date;
}) {
  const next = space.sessions.find(({ state, startsAt }) => state === "scheduled" && startsAt > moment);
  const over = space.endedAt !== null || space.state === "offered" || space.state === "declined";
  return (
    <aside aria-label="Next" className="mb-10 space-y-4">
      {!over && (
        <div className="rounded-card border border-line bg-surface p-5">
          <h2 className="text-base">Next session</h2>
          <p className="mt-1 text-sm">
            {next ? (
              <>
                <Moment at={next.startsAt} clock={space.me} look="time" />, {next.minutes} minutes
              </>
            ) : (
              <span className="text-ink-soft">Nothing is planned.</span>
            )}
          </p>
          <div className="mt-4 flex flex-wrap gap-3">
            {space.role !== "manager" && (
              <>
                <ButtonLink href={paths.logCoachingSession(space.id)} variant="primary" tone="coaching">
                  Log a session
                </ButtonLink>
                <ButtonLink href={`${paths.engagementSessions(space.id)}#plan`}>Plan one</ButtonLink>
              </>
            )}
            {requestId && (
              <ButtonLink href={paths.feedbackRequest(requestId)} variant="primary" tone="coaching">
                Give feedback
              </ButtonLink>
            )}
          </div>
        </div>
      )}
    </aside>
  );
}
