"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";
import { ConfirmButton } from "../ui/confirm-button";

type Act<T = unknown> = (input: unknown) => Promise<ActionResult<T>>;

/** The private address to subscribe to: shown once, because only its fingerprint is kept. */
export function FeedCard({
  feed,
  open,
  close,
}: {
  feed: boolean;
  open: Act<{ address: string }>;
  close: Act;
}) {
  const [address, setAddress] = useState<string>();
  return (
    <div className="space-y-4">
      {address && (
        <div className="rounded-card border border-action/30 bg-action-tint p-4 text-sm">
          <p className="font-medium">Your address. It is shown this once.</p>
          <p className="my-2 break-all select-all">
            <code>{address}</code>
          </p>
          <p className="text-ink-soft">
            Subscribe to it in your calendar program. Whoever has it sees when you have an appointment, so
            keep it to yourself.
          </p>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <ActionButton
          action={open}
          input={{}}
          variant={feed ? "secondary" : "primary"}
          onDone={(value) => setAddress(value.address)}
        >
          {feed ? "Make a new address" : "Make a private address"}
        </ActionButton>
        {feed && (
          <ConfirmButton
            label="Take it back"
            title="Take the address back?"
            confirmLabel="Take it back"
            variant="danger"
            action={async (input) => {
              const result = await close(input);
              if (result.ok) setAddress(undefined);
              return result;
            }}
            input={{}}
            done="The address does not work any more."
          >
            Calendars that subscribe to it show nothing new from now on. You can make another one.
          </ConfirmButton>
        )}
      </div>
    </div>
  );
}
