import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";
import { Callout } from "../ui/callout";
import { Moment } from "./moment";
import type { SpaceHead } from "./space-header";

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
  const t = useWords("coaching");
  if (space.state !== "offered") return null;
  const { client, coach, manager, startedBy, firstSessionAt } = space;
  const from = startedBy === coach.id ? coach.name : (manager?.name ?? t("somebody"));
  const input = { engagementId: space.id };
  return (
    <div className="mb-8 max-w-[68ch]">
      <Callout
        title={may.accept ? t("offered.toYou", { name: from }) : t("offered.waits", { name: client.name })}
      >
        {may.accept ? (
          <p>
            {manager
              ? t("offered.aboutManager", { coach: coach.name, manager: manager.name })
              : t("offered.about", { coach: coach.name })}{" "}
            {t("coachIs")}
          </p>
        ) : (
          <p>{t("offered.quiet")}</p>
        )}
        {firstSessionAt && (
          <p className="mt-2">
            {t.rich(may.accept ? "offered.firstForYou" : "offered.first", {
              moment: () => <Moment at={firstSessionAt} clock={space.me} look="time" />,
            })}
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-3">
          {may.accept && (
            <ActionButton
              action={acts.accept}
              input={input}
              variant="primary"
              tone="coaching"
              done={t("offered.accepted")}
            >
              {t("offered.accept")}
            </ActionButton>
          )}
          {may.decline && (
            <ActionButton
              action={acts.decline}
              input={input}
              done={t(may.accept ? "offered.declined" : "offered.takenBack")}
            >
              {t(may.accept ? "offered.decline" : "offered.takeBack")}
            </ActionButton>
          )}
        </div>
      </Callout>
    </div>
  );
}
