import { useWords } from "#words";
import Link from "next/link";
import type { Duty, Engagement, Page, Party, Role } from "@/lib/coaching/engagements/schema";
import { paths } from "@/lib/paths";
import { Moment, type Clock } from "./moment";

const PAGES: Record<Page, (id: string) => string> = {
  overview: paths.engagement,
  contract: paths.engagementContract,
  feedback: paths.engagementFeedback,
  plan: paths.engagementPlan,
  sessions: paths.engagementSessions,
  levels: paths.engagementLevels,
  completion: paths.engagementCompletion,
};
const MARKS: Record<Role, string> = { client: "○", coach: "△", manager: "◇" };

type Space = Engagement & { readonly duties: readonly Duty[]; readonly me: Clock };

/** The three, and what each of them owes now; each carries the mark they have on the ladder. */
export function Duties({ space }: { space: Space }) {
  const t = useWords("coaching");
  const { client, coach, manager, role, id } = space;
  return (
    <ul
      aria-label={t("duties.label")}
      className="grid divide-y divide-line border-y border-line md:grid-cols-3 md:divide-x md:divide-y-0"
    >
      {(
        [
          ["client", client],
          ["coach", coach],
          ["manager", manager],
        ] as const
      ).map(([hat, party]) => {
        const owed = space.duties.filter(({ who }) => who.includes(hat));
        return (
          <li key={hat} className="py-4 md:px-5 md:first:pl-0 md:last:pr-0">
            <p className="text-sm">
              <span aria-hidden className="mr-1.5 text-coaching">
                {MARKS[hat]}
              </span>
              <span className="font-medium">{party?.name ?? t("duties.nobody")}</span>
              <span className="text-ink-soft">
                {" "}
                · {hat === role ? t("duties.you", { role: t(`as.${hat}`) }) : t(`as.${hat}`)}
              </span>
            </p>
            {owed.length > 0 ? (
              <ul className="mt-1.5 space-y-1 text-sm">
                {owed.map(({ what, page, due }) => (
                  <li key={what}>
                    {hat === role ? (
                      <Link href={PAGES[page](id)} className="link">
                        {sentence(what)}
                      </Link>
                    ) : (
                      sentence(what)
                    )}
                    {due && page === "feedback" && (
                      <span className="text-ink-soft">
                        {" "}
                        {t.rich("duties.by", { moment: () => <Moment at={due} clock={space.me} /> })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            ) : (
              <p className="mt-1.5 text-sm text-ink-soft">{t(`duties.none.${nothingOwed(space, party)}`)}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function nothingOwed({ state, startedBy }: Space, party: Party | null) {
  if (state === "offered" && party) return party.id === startedBy ? "offers" : "unheard";
  return state === "active" && party ? "nothing" : "noPart";
}

const sentence = (what: string): string => what.charAt(0).toUpperCase() + what.slice(1);
