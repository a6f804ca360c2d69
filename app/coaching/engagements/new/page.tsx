import type { Metadata } from "next";
import { EngagementOfferForm } from "@/components/coaching/engagement-offer-form";
import { StartForm } from "@/components/coaching/start-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { audienceLine, type Other } from "@/lib/access/audience";
import { visitor } from "@/lib/auth/visit";
import { getOffer, type StartsAs } from "@/lib/coaching/engagements/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { countColleagues, listColleagues } from "@/lib/people/person/queries";
import { words } from "@/lib/reader";
import { offerEngagement, startEngagement } from "./actions";
import { Words } from "../../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("start"),
});

/** People whose address is suggested while it is typed; every other can be typed as well. */
const SUGGESTED = 200;

export default async function NewEngagement({ searchParams }: { searchParams: Promise<{ as?: string }> }) {
  const { as: wanted } = await searchParams;
  const as: StartsAs = wanted === "report" || wanted === "client" ? wanted : "me";
  const actor = await visitor(paths.newEngagement());
  const t = await words("coaching-pages");
  const [{ competencies: offered, manager, reports }, { name }] = await Promise.all([
    getOffer(actor, as),
    getHats(actor),
  ]);
  const competencies = offered.map(({ coaches, ...competency }) => ({
    ...competency,
    coaches: coaches.map((each) => ({
      ...each,
      obstacle: each.obstacle && t(`new.obstacle.${each.obstacle}`),
    })),
  }));
  const colleagues = as === "client" ? await listColleagues(actor, { take: SUGGESTED }) : [];
  const others: Record<StartsAs, Other[]> = {
    me: [{ role: "yourCoach" }, ...(manager ? [{ name: manager.name, hat: "manager" } as const] : [])],
    report: [{ role: "chosen" }, { role: "coachOnceAgreed" }],
    client: [{ role: "chosen" }, { role: "managerOnceAgreed" }],
  };
  const audience = { ...audienceLine("engagement", { you: name, others: others[as] }), people: [name] };
  return (
    <div className="mx-auto max-w-[640px]">
      <PageHeader practice="coaching" title={t(`new.${as}.page`)} description={t(`new.${as}.about`)} />
      {competencies.length === 0 || (as === "report" && reports.length === 0) ? (
        <EmptyState
          title={t(as === "report" && reports.length === 0 ? "new.noReport" : "new.noCoach")}
          action={<ButtonLink href={paths.competencies()}>{t("new.competencies")}</ButtonLink>}
        >
          {t("new.noCoachWhy")}
        </EmptyState>
      ) : as === "me" ? (
        <Words of={["coaching", "practices"]}>
          <StartForm
            competencies={competencies}
            manager={manager?.name ?? null}
            audience={{ ...audience, people: [name, ...(manager ? [manager.name] : [])] }}
            start={startEngagement}
          />
        </Words>
      ) : (
        <Words of={["coaching"]}>
          <EngagementOfferForm
            competencies={competencies}
            reports={as === "report" ? reports : null}
            colleagues={colleagues}
            suggestsAll={as !== "client" || (await countColleagues(actor)) <= SUGGESTED}
            audience={audience}
            offer={offerEngagement}
          />
        </Words>
      )}
    </div>
  );
}
