"use client";
import { useWords } from "#words";
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
  const t = useWords("calendar");
  const [address, setAddress] = useState<string>();
  return (
    <div className="space-y-4">
      {address && (
        <div className="rounded-card border border-action/30 bg-action-tint p-4 text-sm">
          <p className="font-medium">{t("once")}</p>
          <p className="my-2 break-all select-all">
            <code>{address}</code>
          </p>
          <p className="text-ink-soft">{t("onceAbout")}</p>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <ActionButton
          action={open}
          input={{}}
          variant={feed ? "secondary" : "primary"}
          onDone={(value) => setAddress(value.address)}
        >
          {t(feed ? "makeNew" : "make")}
        </ActionButton>
        {feed && (
          <ConfirmButton
            label={t("takeBack")}
            title={t("takeBackAsk")}
            confirmLabel={t("takeBack")}
            variant="danger"
            action={async (input) => {
              const result = await close(input);
              if (result.ok) setAddress(undefined);
              return result;
            }}
            input={{}}
            done={t("takenBack")}
          >
            {t("takeBackAbout")}
          </ConfirmButton>
        )}
      </div>
    </div>
  );
}
