import type { Metadata } from "next";
import { AskedAbout } from "@/components/coaching/asked-about";
import { FeedbackSignedIn } from "@/components/coaching/feedback-signed-in";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { getRequest } from "@/lib/coaching/feedback/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { giveFeedback, keepFeedbackDraft } from "./actions";
import { Words } from "../../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("asked.page"),
});

export default async function FeedbackRequest({ params }: { params: Promise<{ requestId: string }> }) {
  const { requestId } = await params;
  const actor = await visitor(paths.feedbackRequest(requestId));
  const t = await words("coaching-pages");
  const { standing, engagementId, ...asked } = await getRequest(actor, requestId);
  return (
    <div className="mx-auto max-w-[640px]">
      <PageHeader
        practice="coaching"
        crumbs={[
          {
            label: t("asked.crumb", { client: asked.client, coach: asked.coach }),
            href: paths.engagement(engagementId),
          },
        ]}
        title={t("asked.page")}
        description={t("asked.about")}
      />
      <AskedAbout asked={asked} />
      {standing === "open" ? (
        <Words of={["coaching"]}>
          <FeedbackSignedIn
            asked={asked}
            give={giveFeedback}
            keepDraft={keepFeedbackDraft}
            backTo={paths.engagementFeedback(engagementId)}
          />
        </Words>
      ) : (
        <Callout kind="quiet" title={t(standing === "answered" ? "asked.answered" : "asked.expired")}>
          {standing === "expired" && <p>{t("asked.expiredWhy")}</p>}
          <ButtonLink href={paths.engagementFeedback(engagementId)} size="sm" className="mt-3">
            {t("asked.see")}
          </ButtonLink>
        </Callout>
      )}
    </div>
  );
}
