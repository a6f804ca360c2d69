import type { Actionable } from "@/components/design/design-actions";
import type { DesignView } from "@/lib/mentoring/designs/queries";
import { lacksAdmin, whyNot, type DesignAction } from "@/lib/mentoring/designs/standing";
import { readerHere, words } from "@/lib/reader";
import { say, tell, type Said } from "@/lib/words/said";

/** A version with the reason for everything that cannot be done with it now. */
export async function actionable({
  id,
  programId,
  revision,
  version,
  otherAdmins,
  facts,
  versions,
}: DesignView): Promise<Actionable> {
  const t = await words("design");
  const reader = await readerHere();
  const told = (said: Said | null) => said && tell(said, reader);
  const why = (action: DesignAction) => told(whyNot(action, facts));
  const hasNext = versions.some((each) => each.version > version);
  return {
    id,
    programId,
    revision,
    version,
    otherAdmins: otherAdmins.map((name) => name ?? t("left")),
    standing: facts.standing,
    why: {
      submit: why("submit"),
      withdraw: why("withdraw"),
      approve: why("approve"),
      startNext: hasNext ? told(say("design.begun", { version: version + 1 })) : why("startNext"),
    },
    lacksAdmin: lacksAdmin(facts),
  };
}
