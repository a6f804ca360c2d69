import type { Owed } from "@/lib/coaching/engagements/duties";
import type { Duty } from "@/lib/coaching/engagements/schema";
import { tell } from "@/lib/words/said";
import type { Reader } from "@/lib/words/tell";

/** An engagement with what is owed in it in its reader's words. */
export const withDutiesTold = <T extends { readonly duties: readonly Owed[] }>(
  engagement: T,
  reader: Reader,
): Omit<T, "duties"> & { readonly duties: readonly Duty[] } => ({
  ...engagement,
  duties: engagement.duties.map(({ said, ...duty }) => ({ ...duty, what: tell(said, reader) })),
});
