import type { Metadata } from "next";
import { LogSessionForm } from "@/components/relationship/log-session-form";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { obstacle } from "@/lib/mentoring/relationships/rules";
import { usualSession } from "@/lib/mentoring/sessions/queries";
import { paths } from "@/lib/paths";
import { logSession } from "../../actions";
import { audiencesOf } from "../../audiences";
import { crumbsOf } from "../../crumbs";

export const metadata: Metadata = { title: "Log a session" };

export default async function LogSession({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.logSession(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const closed = obstacle("add something shared", space.standing);
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={crumbsOf(space)}
        title="Log a session"
        description="What is usual is filled in. Change what was different; notes can wait."
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
