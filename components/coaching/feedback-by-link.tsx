"use client";
import { useWords } from "#words";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { FeedbackForm as Asked, Given } from "@/lib/coaching/feedback/schema";
import { Callout } from "../ui/callout";
import { AskedAbout } from "./asked-about";
import { FeedbackForm } from "./feedback-form";

const never = () => () => undefined;
type Opened = ActionResult<Asked>;

/** The token stands in the fragment: no server log and no referrer has it. It is posted, and shows one form. */
export function FeedbackByLink({
  open,
  give,
  keepDraft,
}: {
  open: (input: unknown) => Promise<Opened>;
  give: (input: unknown) => Promise<ActionResult<Given>>;
  keepDraft: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  const token = useSyncExternalStore(
    never,
    () => location.hash.slice(1),
    () => null,
  );
  const [opened, setOpened] = useState<Opened>();
  const [kept, setKept] = useState(false);

  useEffect(() => {
    if (token) void open({ token }).then(setOpened);
  }, [token, open]);

  if (kept) return <Callout title={t("link.arrived")}>{t("link.next")}</Callout>;
  if (token === "")
    return (
      <Callout kind="warn" title={t("link.half")}>
        {t("link.halfNext")}
      </Callout>
    );
  if (!opened || !token) return <p className="text-ink-soft">{t("link.moment")}</p>;
  if (!opened.ok)
    return (
      <Callout kind="warn" title={opened.message}>
        {t("link.askAgain")}
      </Callout>
    );
  const asked = opened.value;
  return (
    <>
      <p className="mb-6 max-w-[68ch] text-ink-soft">
        {t("link.about", { manager: asked.manager, coach: asked.coach, client: asked.client })}
      </p>
      <AskedAbout asked={asked} />
      <FeedbackForm
        asked={asked}
        give={give}
        keepDraft={keepDraft}
        extra={{ token }}
        onKept={() => setKept(true)}
      />
    </>
  );
}
