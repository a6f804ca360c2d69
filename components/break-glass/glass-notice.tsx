import { useFigures, useWords } from "#words";
import { Callout } from "../ui/callout";

type Glass = {
  id: string;
  ground: string;
  askedBy: string;
  secondedBy: string | null;
  openedAt: Date | null;
  expiresAt: Date | null;
};

/** Tells the partners that their relationship was opened, by whom, why and for how long (W12). */
export function GlassNotice({ glasses }: { glasses: readonly Glass[] }) {
  const t = useWords("break-glass");
  const write = useFigures();
  const on = (moment: Date | null) => (moment ? write.dateTime(moment, "appointment") : "");
  return glasses.map((glass) => (
    <div key={glass.id} className="mb-6">
      <Callout
        kind="warn"
        title={t("notice", {
          asked: glass.askedBy,
          seconded: glass.secondedBy ?? "",
          from: on(glass.openedAt),
          to: on(glass.expiresAt),
        })}
      >
        {t("noticeGround", { ground: glass.ground })}
      </Callout>
    </div>
  ));
}
