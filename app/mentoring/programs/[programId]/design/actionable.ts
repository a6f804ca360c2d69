import type { Actionable } from "@/components/design/design-actions";
import type { DesignView } from "@/lib/mentoring/designs/queries";
import { whyNot } from "@/lib/mentoring/designs/standing";

/** A version with the reason for everything that cannot be done with it now. */
export function actionable({
  id,
  programId,
  revision,
  version,
  otherAdmins,
  facts,
  versions,
}: DesignView): Actionable {
  const hasNext = versions.some((each) => each.version > version);
  return {
    id,
    programId,
    revision,
    version,
    otherAdmins,
    standing: facts.standing,
    why: {
      submit: whyNot("submit", facts),
      withdraw: whyNot("withdraw", facts),
      approve: whyNot("approve", facts),
      startNext: hasNext ? `Version ${version + 1} has already begun.` : whyNot("startNext", facts),
    },
  };
}
