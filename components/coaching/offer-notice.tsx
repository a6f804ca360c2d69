import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";
import { Callout } from "../ui/callout";
import { Moment } from "./moment";
import type { SpaceHead } from "./space-header";
import { COACH_IS } from "./words";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

/** It is only offered: the client says yes or no, and whoever offers it can take it back. */
export function OfferNotice({
  space,
  may,
  acts,
}: {
  space: SpaceHead;
  may: { readonly accept: boolean; readonly decline: boolean };
  acts: { readonly accept: Act; readonly decline: Act };
}) {
  if (space.state !== "offered") return null;
  const { client, coach, manager, startedBy, firstSessionAt } = space;
  const from = startedBy === coach.id ? coach.name : (manager?.name ?? "Somebody");
  const input = { engagementId: space.id };
  return (
    <div className="mb-8 max-w-[68ch]">
      <Callout title={may.accept ? `${from} offers you coaching` : `${client.name} has not agreed yet`}>
        {may.accept ? (
          <p>
            Nothing runs before you agree. If you do, {coach.name} coaches you
            {manager ? `, ${manager.name} is asked where they see coaching needed,` : ""} and you three share
            what the page “What is shared” says. A no needs no reason. {COACH_IS}
          </p>
        ) : (
          <p>Nothing runs before that, and nobody else has heard of it.</p>
        )}
        {firstSessionAt && (
          <p className="mt-2">
            First session, {may.accept ? "if you agree" : "once they agree"}:{" "}
            <Moment at={firstSessionAt} clock={space.me} look="time" />, an hour.
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-3">
          {may.accept && (
            <ActionButton
              action={acts.accept}
              input={input}
              variant="primary"
              tone="coaching"
              done="It runs. The others are told."
            >
              Agree and start
            </ActionButton>
          )}
          {may.decline && (
            <ActionButton action={acts.decline} input={input} done={may.accept ? "Declined." : "Taken back."}>
              {may.accept ? "No, thank you" : "Take the offer back"}
            </ActionButton>
          )}
        </div>
      </Callout>
    </div>
  );
}
