import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { ButtonLink } from "../ui/button";
import { Callout } from "../ui/callout";
import { Moment } from "./moment";
import type { SpaceHead } from "./space-header";
import { NO_MANAGER_WORDS } from "./words";

/** What everybody should know before reading on: that it rests, has ended, or could end well. */
export function StandingNotice({ space, proposed }: { space: SpaceHead; proposed: boolean }) {
  const { state, noManager, role } = space;
  if (state === "active" && proposed)
    return (
      <Notice>
        <Callout title="The skill is acquired, and the coach is no longer needed">
          <p>Everybody who was asked sees the target reached.</p>
          {role !== "manager" && (
            <ButtonLink href={paths.engagementCompletion(space.id)} size="sm" className="mt-3">
              Look at it and decide
            </ButtonLink>
          )}
        </Callout>
      </Notice>
    );
  if (state === "declined")
    return (
      <Notice>
        <Callout kind="quiet" title="This offer was declined">
          Nothing follows from it, and nobody is asked why. Another one can be made any time.
        </Callout>
      </Notice>
    );
  if (state === "paused")
    return (
      <Notice>
        <Callout kind="warn" title="This engagement is paused">
          Nothing new is planned until client or coach resume it.
        </Callout>
      </Notice>
    );
  if (space.endedAt)
    return (
      <Notice>
        <Callout
          kind="quiet"
          title={state === "completed" ? "Completed: the skill is acquired" : "Ended early"}
        >
          <Moment at={space.endedAt} clock={space.me} />
        </Callout>
      </Notice>
    );
  if (noManager && role !== "manager")
    return (
      <Notice>
        <Callout kind="quiet" title="Coaching without a manager’s feedback">
          {NO_MANAGER_WORDS[noManager]}
        </Callout>
      </Notice>
    );
  return null;
}

const Notice = ({ children }: { children: ReactNode }) => <div className="mb-8 max-w-[68ch]">{children}</div>;
