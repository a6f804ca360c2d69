import type { SessionState } from "@/lib/mentoring/sessions/schema";

export const STATE_WORDS: Record<SessionState, string> = {
  scheduled: "Planned",
  held: "Held",
  missed: "Did not take place",
  cancelled: "Called off",
};
