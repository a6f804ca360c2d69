import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { WebhookDeliveries } from "@/components/admin/webhook-deliveries";
import { WebhookForm, WebhookList } from "@/components/admin/webhooks";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isFresh } from "@/lib/auth/fresh";
import { visitor } from "@/lib/auth/visit";
import { listDeliveries, listWebhooks } from "@/lib/operations/webhooks/queries";
import { SUBJECTS } from "@/lib/operations/webhooks/schema";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { make, remove } from "./actions";

export const metadata: Metadata = { title: "Webhooks" };

export default async function Webhooks() {
  const actor = await visitor(paths.webhooks());
  const { owner, timeZone } = await getHats(actor);
  if (!owner) notFound();
  const [endpoints, deliveries, fresh] = await Promise.all([
    listWebhooks(actor),
    listDeliveries(actor),
    isFresh(),
  ]);
  return (
    <>
      <PageHeader
        title="Webhooks"
        description="Programs of yours that are told when something happens: of what kind, when and to which id, and nothing more. What it is about they ask for with a token. Nothing of mentoring or coaching is told to anybody."
      />
      <div className="max-w-[720px]">
        <Section title="Who is told">
          {endpoints.length === 0 ? (
            <EmptyState title="Nobody is told">Add an address below.</EmptyState>
          ) : (
            <WebhookList endpoints={endpoints} subjects={SUBJECTS} timeZone={timeZone} remove={remove} />
          )}
        </Section>
        <Section title="Add a webhook">
          {fresh ? (
            <WebhookForm make={make} subjects={SUBJECTS} />
          ) : (
            <SignInAgain href={paths.signIn(paths.webhooks())}>
              A browser that was left open must not be enough to have somebody told.
            </SignInAgain>
          )}
        </Section>
      </div>
      <Section
        title="Last deliveries"
        description="What fails is tried again for a day and a half, later each time, under the same id. Kept for thirty days."
      >
        {deliveries.length === 0 ? (
          <EmptyState title="Nothing was sent yet">Deliveries appear as things happen.</EmptyState>
        ) : (
          <WebhookDeliveries deliveries={deliveries} timeZone={timeZone} />
        )}
        <p className="mt-4 text-sm text-ink-soft">
          Under{" "}
          <Link href={paths.jobs()} className="link">
            Jobs
          </Link>{" "}
          “send webhooks” tries again what was given up.
        </p>
      </Section>
    </>
  );
}
