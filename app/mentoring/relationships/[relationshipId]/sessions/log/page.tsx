import type { Metadata } from "next";
import { LogSessionForm } from "@/components/relationship/log-session-form";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { usualSession } from "@/lib/mentoring/sessions/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { logSession } from "../../actions";
import { audiencesOf } from "../../audiences";
import { crumbsOf } from "../../crumbs";
import { whyNot } from "../../why-not";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("log.page"),
});

export default async function LogSession({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.logSession(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
  const closed = await whyNot("add something shared", space.standing);
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={await crumbsOf(space)}
        title={t("log.page")}
        description={t("log.about")}
      />
      {closed ? (
        <Callout kind="quiet" title={closed} />
      ) : (
        <LogSessionForm
          relationshipId={relationshipId}
          usual={await usualSession(actor, space)}
          audiences={audiencesOf(space)}
          log={logSession}
          backTo={paths.relationship(relationshipId)}
        />
      )}
    </>
  );
}
