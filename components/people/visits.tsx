import { useFigures, useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { deviceName } from "@/lib/device-name";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { RowItem, RowList } from "../ui/row-list";
import { Section } from "../ui/section";

type Visit = {
  readonly id: string;
  readonly device: string;
  readonly since: Date;
  readonly isThisOne: boolean;
};

/** Every browser in which somebody is signed in, each with its end. */
export function Visits({
  visits,
  end,
}: {
  visits: readonly Visit[];
  end: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("profile");
  const figures = useFigures();
  return (
    <Section
      title={t("visits.title")}
      description={t("visits.about")}
      actions={
        visits.length > 1 && (
          <ActionButton action={end} input={{ visit: "others" }}>
            {t("visits.others")}
          </ActionButton>
        )
      }
    >
      <RowList label={t("visits.title")}>
        {visits.map(({ id, device, since, isThisOne }) => (
          <RowItem key={id}>
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{deviceName(device, t)}</span>
              <span className="block text-sm text-ink-soft">
                {t("visits.since", { moment: figures.dateTime(since, "moment") })}
              </span>
            </span>
            {isThisOne ? (
              <Badge>{t("visits.this")}</Badge>
            ) : (
              <ActionButton action={end} input={{ visit: id }}>
                {t.rich("visits.signOut", {
                  device: deviceName(device, t),
                  moment: figures.dateTime(since, "moment"),
                  more: (chunks) => <span className="sr-only">{chunks}</span>,
                })}
              </ActionButton>
            )}
          </RowItem>
        ))}
      </RowList>
    </Section>
  );
}
