import { useWords } from "#words";
import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { ButtonLink } from "../ui/button";
import { Callout } from "../ui/callout";
import { Moment } from "./moment";
import type { SpaceHead } from "./space-header";

/** What everybody should know before reading on: that it rests, has ended, or could end well. */
export function StandingNotice({ space, proposed }: { space: SpaceHead; proposed: boolean }) {
  const t = useWords("coaching");
  const { state, noManager, role } = space;
  if (state === "active" && proposed)
    return (
      <Notice>
        <Callout title={t("standing.acquired")}>
          <p>{t("standing.everybody")}</p>
          {role !== "manager" && (
            <ButtonLink href={paths.engagementCompletion(space.id)} size="sm" className="mt-3">
              {t("standing.decide")}
            </ButtonLink>
          )}
        </Callout>
      </Notice>
    );
  if (state === "declined")
    return (
      <Notice>
        <Callout kind="quiet" title={t("standing.declined")}>
          {t("standing.declinedAbout")}
        </Callout>
      </Notice>
    );
  if (state === "paused")
    return (
      <Notice>
        <Callout kind="warn" title={t("standing.paused")}>
          {t("standing.pausedAbout")}
        </Callout>
      </Notice>
    );
  if (space.endedAt)
    return (
      <Notice>
        <Callout kind="quiet" title={t(state === "completed" ? "standing.completed" : "standing.endedEarly")}>
          <Moment at={space.endedAt} clock={space.me} />
        </Callout>
      </Notice>
    );
  if (noManager && role !== "manager")
    return (
      <Notice>
        <Callout kind="quiet" title={t("standing.noManager")}>
          {t(`noManager.${noManager}`)}
        </Callout>
      </Notice>
    );
  return null;
}

const Notice = ({ children }: { children: ReactNode }) => <div className="mb-8 max-w-[68ch]">{children}</div>;
