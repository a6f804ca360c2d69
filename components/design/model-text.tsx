import { useWords } from "#words";
import type { Model } from "@/lib/mentoring/designs/schema";

export function ModelText({ model: { kind, groupSize } }: { model: Model }) {
  const t = useWords("design");
  return (
    <p className="max-w-[68ch]">
      {kind
        ? t.rich("meeting.named", {
            name: t(`model.${kind}.name`),
            changes: t(`model.${kind}.changes`),
            b: (chunks) => <strong className="font-medium">{chunks}</strong>,
          })
        : t("meeting.notChosen")}
      {kind && groupSize ? ` ${t("meeting.upTo", { size: groupSize })}` : ""}
    </p>
  );
}
