import { useWords } from "#words";
import { Callout } from "../ui/callout";

/** Who lives under which version, and that nobody is moved over by somebody else (D4). */
export function Affected({
  version,
  approved,
  live,
}: {
  version: number;
  approved: boolean;
  live: readonly { version: number; relationships: number }[];
}) {
  const t = useWords("design");
  const earlier = live.filter((each) => each.version < version);
  if (earlier.length === 0) return null;
  const moved = live.find((each) => each.version === version)?.relationships ?? 0;
  const all = earlier.reduce((sum, each) => sum + each.relationships, 0);
  const under = earlier
    .map((each) => t("affected.under", { count: each.relationships, version: each.version }))
    .join(", ");
  return (
    <Callout kind="info" title={t("affected.title", { count: all })}>
      <p>
        {moved > 0 ? t("affected.moved", { under, count: moved }) : t("affected.none", { under })}{" "}
        {t("affected.keeps")} {t(approved ? "affected.told" : "affected.willBe")} {t("affected.newest")}
      </p>
      <p className="mt-1 text-xs">{t("affected.recused")}</p>
    </Callout>
  );
}
