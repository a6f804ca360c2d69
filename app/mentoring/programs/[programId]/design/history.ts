import type { DesignView } from "@/lib/mentoring/designs/queries";
import { figures, words } from "@/lib/reader";

/** Who wrote, submitted and approved it, and when. */
export async function history({ version, author, submitted, approved }: DesignView): Promise<string> {
  const t = await words("design");
  const write = await figures();
  const day = (act: DesignView["submitted"]) => (act ? write.dateTime(act.at, "date") : "");
  return t("versions.history", {
    version,
    author: author ?? t("left"),
    submitted: submitted ? "yes" : "no",
    submitter: submitted?.by ?? t("left"),
    submittedOn: day(submitted),
    approved: approved ? "yes" : "no",
    approver: approved?.by ?? t("left"),
    approvedOn: day(approved),
  });
}
