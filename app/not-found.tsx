import { useWords } from "#words";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

/** Missing, foreign and forbidden-to-know are one answer. */
export default function NotFound() {
  const t = useWords("shell");
  return (
    <div className="py-16">
      <h1 className="sr-only">{t("missing.heading")}</h1>
      <EmptyState
        title={t("missing.title")}
        action={<ButtonLink href={paths.today()}>{t("missing.toToday")}</ButtonLink>}
      >
        {t("missing.why")}
      </EmptyState>
    </div>
  );
}
