import { useWords } from "#words";
import { Button, ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";

/** A copy of everything that is about the reader. */
export function OwnData({ action, erasureHref }: { action: string; erasureHref: string }) {
  const t = useWords("profile");
  return (
    <Section title={t("data.title")} description={t("data.about")}>
      <div className="flex flex-wrap gap-3">
        <form method="post" action={action}>
          <Button type="submit">{t("data.download")}</Button>
        </form>
        <ButtonLink href={erasureHref}>{t("data.erase")}</ButtonLink>
      </div>
    </Section>
  );
}
