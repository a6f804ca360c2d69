import { useWords } from "#words";
import Link from "next/link";
import { paths } from "@/lib/paths";
import { Card } from "../ui/card";
import { When, type Clock } from "./when";

/** The next time the two meet, or the way to plan it. */
export function NextSession({
  next,
  relationshipId,
  clock,
}: {
  next: { id: string; startsAt: Date; minutes: number } | null;
  relationshipId: string;
  clock: Clock;
}) {
  const t = useWords("relationship-space");
  return (
    <Card>
      <h2 className="text-sm font-medium text-ink-soft">{t("next.title")}</h2>
      {next ? (
        <>
          <Link
            href={paths.relationshipSession(relationshipId, next.id)}
            className="mt-1 block font-display text-lg hover:underline"
          >
            <When date={next.startsAt} look="moment" clock={clock} />
          </Link>
          <p className="text-sm text-ink-soft">{t("next.length", { minutes: next.minutes })}</p>
        </>
      ) : (
        <p className="mt-1 text-sm">
          {t.rich("next.none", {
            link: (chunks) => (
              <Link href={`${paths.relationshipSessions(relationshipId)}#plan`} className="link">
                {chunks}
              </Link>
            ),
          })}
        </p>
      )}
    </Card>
  );
}
