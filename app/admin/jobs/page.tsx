import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClockTable } from "@/components/operations/clock-table";
import { TurnTable } from "@/components/operations/turn-table";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { listClocks, listTurns } from "@/lib/operations/clocks/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { ask } from "./actions";

export const metadata: Metadata = { title: "Jobs" };

export default async function Jobs({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  const actor = await visitor(paths.jobs());
  const { owner, timeZone } = await getHats(actor);
  if (!owner) notFound();
  const failed = (await searchParams)["only"] === "failed";
  const [clocks, turns] = await Promise.all([listClocks(actor), listTurns(actor, { failed })]);
  return (
    <>
      <PageHeader
        title="Jobs"
        description="What Trellis does by itself. You see that it was done and how it went, and never for whom or how much: that could tell a manager something of their own people."
      />
      <Section title="Clocks">
        {clocks.length === 0 ? (
          <EmptyState title="No worker has been here yet">
            The list appears as soon as one starts. See “Jobs” in the guide to self-hosting.
          </EmptyState>
        ) : (
          <ClockTable clocks={clocks} timeZone={timeZone} ask={ask} />
        )}
      </Section>
      <Section
        title="Runs"
        description="Kept for thirty days. A clock that goes every few seconds has a line when something went wrong and when it went well again."
      >
        <ChoiceLinks
          label="Which runs"
          choices={[
            { href: paths.jobs(), label: "All", here: !failed },
            { href: paths.jobs(true), label: "Failed", here: failed },
          ]}
        />
        {turns.length === 0 ? (
          <EmptyState title={failed ? "Nothing failed" : "No runs yet"}>
            {failed ? "Not in the last thirty days." : "They appear as clocks go."}
          </EmptyState>
        ) : (
          <TurnTable turns={turns} timeZone={timeZone} />
        )}
      </Section>
    </>
  );
}
