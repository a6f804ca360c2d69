import type { Metadata } from "next";
import { useWords } from "#words";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("shell"))("missing.heading"),
});

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
