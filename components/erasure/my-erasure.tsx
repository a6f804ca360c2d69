import { useFigures, useWords } from "#words";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { Callout } from "../ui/callout";
import { ConfirmButton } from "../ui/confirm-button";
import { Section } from "../ui/section";

type Act = (input: unknown) => Promise<ActionResult<void>>;

/** Where one's own erasure stands, and the next step of it. */
export function MyErasure({
  standing,
  personId,
  days,
  ask,
  callBack,
  signIn,
}: {
  standing: { readonly askedAt: Date | null; readonly dueAt: Date | null } | null;
  personId: string;
  days: number;
  ask: Act | null;
  callBack: Act;
  signIn: ReactNode;
}) {
  const t = useWords("erasure");
  const write = useFigures();
  const back = (
    <ConfirmButton
      label={t("mine.callBack")}
      title={t("mine.callBackAsk")}
      confirmLabel={t("mine.callBackYes")}
      action={callBack}
      input={{ personId }}
      done={t("mine.callBackDone")}
    >
      {t("mine.callBackWhy")}
    </ConfirmButton>
  );
  return (
    <Section title={t("end")}>
      {standing?.dueAt ? (
        <Callout kind="warn" title={t("mine.due", { date: write.dateTime(standing.dueAt, "date") })}>
          <p className="mb-3">{t("mine.dueWhy")}</p>
          {back}
        </Callout>
      ) : standing ? (
        <Callout
          title={
            standing.askedAt
              ? t("mine.askedOn", { date: write.dateTime(standing.askedAt, "date") })
              : t("mine.asked")
          }
        >
          <p className="mb-3">{t("mine.askedWhy", { days })}</p>
          {back}
        </Callout>
      ) : (
        <>
          <p className="mb-4 max-w-[68ch] text-sm text-ink-soft">{t("mine.how", { days })}</p>
          {ask ? (
            <ConfirmButton
              label={t("mine.ask")}
              title={t("mine.askTitle")}
              confirmLabel={t("mine.askYes")}
              action={ask}
              input={{}}
              done={t("mine.askDone")}
              variant="danger"
            >
              {t("mine.askWhy")}
            </ConfirmButton>
          ) : (
            signIn
          )}
        </>
      )}
    </Section>
  );
}
