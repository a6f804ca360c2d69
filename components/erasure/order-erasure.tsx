import { useFigures, useWords } from "#words";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { Callout } from "../ui/callout";
import { ConfirmButton } from "../ui/confirm-button";
import { Section } from "../ui/section";

type Act = (input: unknown) => Promise<ActionResult<void>>;

/** For an owner: order it, or call back what was ordered. */
export function OrderErasure({
  person,
  days,
  order,
  callBack,
  signIn,
}: {
  person: {
    readonly personId: string;
    readonly name: string;
    readonly leftAt: Date | null;
    readonly dueAt: Date | null;
  };
  days: number;
  order: Act | null;
  callBack: Act;
  signIn: ReactNode;
}) {
  const t = useWords("erasure");
  const write = useFigures();
  const { personId, name, leftAt, dueAt } = person;
  return (
    <Section title={t("end")}>
      {dueAt ? (
        <Callout kind="warn" title={t("order.due", { date: write.dateTime(dueAt, "date") })}>
          <p className="mb-3">{t("order.dueWhy")}</p>
          <ConfirmButton
            label={t("order.callBack")}
            title={t("order.callBackAsk", { name })}
            confirmLabel={t("order.callBack")}
            action={callBack}
            input={{ personId }}
            done={t("order.callBackDone")}
          >
            {t("order.callBackWhy")}
          </ConfirmButton>
        </Callout>
      ) : order ? (
        <>
          <p className="mb-4 max-w-[68ch] text-sm text-ink-soft">
            {t(leftAt ? "order.howLeaver" : "order.how", { days })}
          </p>
          <ConfirmButton
            label={t("order.do")}
            title={t("order.title", { name })}
            confirmLabel={t("order.yes", { days })}
            action={order}
            input={{ personId }}
            done={t("order.done", { days })}
            variant="danger"
          >
            {t("order.why", { days })}
          </ConfirmButton>
        </>
      ) : (
        signIn
      )}
    </Section>
  );
}
