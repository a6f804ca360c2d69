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
import { words } from "@/lib/reader";
import { Words } from "../../words";
import { make, remove, test } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("webhooks.page"),
});

export default async function Webhooks() {
  const actor = await visitor(paths.webhooks());
  const { owner } = await getHats(actor);
  if (!owner) notFound();
  const [endpoints, deliveries, fresh] = await Promise.all([
    listWebhooks(actor),
    listDeliveries(actor),
    isFresh(),
  ]);
  const t = await words("admin");
  return (
    <Words of={["admin"]}>
      <PageHeader
        title={t("webhooks.page")}
        crumbs={[{ label: t("room.page"), href: paths.admin() }]}
        description={t("webhooks.about")}
      />
      <div className="max-w-[720px]">
        <Section title={t("webhooks.who")}>
          {endpoints.length === 0 ? (
            <EmptyState title={t("webhooks.none")}>{t("webhooks.noneWhy")}</EmptyState>
          ) : (
            <WebhookList endpoints={endpoints} remove={remove} test={test} />
          )}
        </Section>
        <Section title={t("webhooks.add")}>
          {fresh ? (
            <WebhookForm make={make} subjects={SUBJECTS} />
          ) : (
            <SignInAgain href={paths.signIn(paths.webhooks())}>{t("webhooks.signIn")}</SignInAgain>
          )}
        </Section>
      </div>
      <Section title={t("webhooks.deliveries")} description={t("webhooks.deliveriesAbout")}>
        {deliveries.length === 0 ? (
          <EmptyState title={t("webhooks.nothing")}>{t("webhooks.nothingWhy")}</EmptyState>
        ) : (
          <WebhookDeliveries deliveries={deliveries} />
        )}
        <p className="mt-4 text-sm text-ink-soft">
          {t.rich("webhooks.again", {
            jobs: (text) => (
              <Link href={paths.jobs()} className="link">
                {text}
              </Link>
            ),
          })}
        </p>
      </Section>
    </Words>
  );
}
