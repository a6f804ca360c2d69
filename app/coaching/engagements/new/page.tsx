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
import { offerEngagement, startEngagement } from "./actions";
import { Words } from "../../../words";

export const metadata: Metadata = { title: "Start coaching" };

const HEADS: Record<StartsAs, { title: string; description: string }> = {
  me: { title: "Start coaching", description: "Six answers, and it runs. No program, no approval." },
  report: {
    title: "Offer coaching to a report",
    description: "You see that coaching is needed. They agree first; then it runs, with you as the partner.",
  },
  client: {
    title: "Offer to coach somebody",
    description: "You can teach what somebody needs. They agree first; then it runs.",
  },
};

/** People whose address is suggested while it is typed; every other can be typed as well. */
const SUGGESTED = 200;

export default async function NewEngagement({ searchParams }: { searchParams: Promise<{ as?: string }> }) {
  const { as: wanted } = await searchParams;
  const as: StartsAs = wanted === "report" || wanted === "client" ? wanted : "me";
  const actor = await visitor(paths.newEngagement());
  const [{ competencies, manager, reports }, { name }] = await Promise.all([
    getOffer(actor, as),
    getHats(actor),
  ]);
  const colleagues = as === "client" ? await listColleagues(actor, { take: SUGGESTED }) : [];
  const others: Record<StartsAs, Other[]> = {
    me: [{ role: "yourCoach" }, ...(manager ? [{ name: manager.name, hat: "manager" } as const] : [])],
    report: [{ role: "chosen" }, { role: "coachOnceAgreed" }],
    client: [{ role: "chosen" }, { role: "managerOnceAgreed" }],
  };
  const audience = { ...audienceLine("engagement", { you: name, others: others[as] }), people: [name] };
  return (
    <div className="mx-auto max-w-[640px]">
      <PageHeader practice="coaching" {...HEADS[as]} />
      {competencies.length === 0 || (as === "report" && reports.length === 0) ? (
        <EmptyState
          title={
            as === "report" && reports.length === 0 ? "Nobody reports to you" : "Nobody coaches here yet"
          }
          action={<ButtonLink href={paths.competencies()}>See the competencies</ButtonLink>}
        >
          As soon as somebody says that they are an expert in a competency, you can ask them.
        </EmptyState>
      ) : as === "me" ? (
        <Words of={["practices"]}>
          <StartForm
            competencies={competencies}
            manager={manager?.name ?? null}
            audience={{ ...audience, people: [name, ...(manager ? [manager.name] : [])] }}
            start={startEngagement}
          />
        </Words>
      ) : (
        <EngagementOfferForm
          competencies={competencies}
          reports={as === "report" ? reports : null}
          colleagues={colleagues}
          suggestsAll={as !== "client" || (await countColleagues(actor)) <= SUGGESTED}
          audience={audience}
          offer={offerEngagement}
        />
      )}
    </div>
  );
}
