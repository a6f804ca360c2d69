"use client";
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

  if (kept)
    return (
      <Callout title="Thank you, it has arrived">
        Client and coach can read it now, and the coach turns it into the plan. You can close this page.
      </Callout>
    );
  if (token === "")
    return (
      <Callout kind="warn" title="This address lacks its second half">
        Open the link in your mail once more.
      </Callout>
    );
  if (!opened || !token) return <p className="text-ink-soft">One moment…</p>;
  if (!opened.ok)
    return (
      <Callout kind="warn" title={opened.message}>
        If you still want to say something, the coach can ask you again; it takes them one click.
      </Callout>
    );
  const asked = opened.value;
  return (
    <>
      <p className="mb-6 max-w-[68ch] text-ink-soft">
        {asked.manager}, {asked.coach} coaches {asked.client}, and what you see guides the coaching. It takes
        about two minutes.
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
