import { obstacle, type Standing, type Step } from "@/lib/mentoring/relationships/rules";
import { readerHere } from "@/lib/reader";
import { tell } from "@/lib/words/said";

/** Why a step cannot be taken now, in the reader's words; null when it can. */
export async function whyNot(step: Step, standing: Standing): Promise<string | null> {
  const said = obstacle(step, standing);
  return said && tell(said, await readerHere());
}
