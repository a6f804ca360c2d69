import { useWords } from "#words";
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
  const t = useWords("coaching");
  const next = space.sessions.find(({ state, startsAt }) => state === "scheduled" && startsAt > moment);
  const over = space.endedAt !== null || space.state === "offered" || space.state === "declined";
  return (
    <aside aria-label={t("next.label")} className="mb-10 space-y-4">
      {!over && (
        <div className="rounded-card border border-line bg-surface p-5">
          <h2 className="text-base">{t("next.session")}</h2>
          <p className="mt-1 text-sm">
            {next ? (
              t.rich("next.at", {
                moment: () => <Moment at={next.startsAt} clock={space.me} look="time" />,
                minutes: next.minutes,
              })
            ) : (
              <span className="text-ink-soft">{t("next.nothing")}</span>
            )}
          </p>
          <div className="mt-4 flex flex-wrap gap-3">
            {space.role !== "manager" && (
              <>
                <ButtonLink href={paths.logCoachingSession(space.id)} variant="primary" tone="coaching">
                  {t("next.log")}
                </ButtonLink>
                <ButtonLink href={`${paths.engagementSessions(space.id)}#plan`}>{t("next.plan")}</ButtonLink>
              </>
            )}
            {requestId && (
              <ButtonLink href={paths.feedbackRequest(requestId)} variant="primary" tone="coaching">
                {t("next.give")}
              </ButtonLink>
            )}
          </div>
        </div>
      )}
    </aside>
  );
}
