import { useWords } from "#words";
import type { Role } from "@/lib/coaching/engagements/schema";
import { RowItem, RowList } from "../ui/row-list";
import { Badge } from "../ui/badge";

/** Who sees the target reached, and who not yet (C5). */
export function Reached({
  asked,
  target,
}: {
  asked: readonly { readonly role: Role; readonly name: string; readonly level: number | null }[];
  target: number;
}) {
  const t = useWords("coaching");
  return (
    <RowList label={t("reached.label")} className="max-w-[640px]">
      {asked.map(({ role, name, level }) => (
        <RowItem key={role}>
          <span className="min-w-40 flex-1">
            {name} <span className="text-sm text-ink-soft">{t(`as.${role}`)}</span>
          </span>
          <span className="text-sm text-ink-soft tabular-nums">
            {level === null ? t("reached.unseen") : t("reached.level", { level, target })}
          </span>
          <Badge tone={(level ?? 0) >= target ? "coaching" : "plain"}>
            {t((level ?? 0) >= target ? "reached.yes" : "reached.notYet")}
          </Badge>
        </RowItem>
      ))}
    </RowList>
  );
}
