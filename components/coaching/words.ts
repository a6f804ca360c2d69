import type { Role, State } from "@/lib/coaching/engagements/schema";
import type { Sharing } from "@/lib/coaching/contracts/schema";
import type { SessionState } from "@/lib/coaching/sessions/schema";

export const ROLE_WORDS: Record<Role, string> = { client: "Client", coach: "Coach", manager: "Manager" };

export const STATE_WORDS: Record<State, string> = {
  offered: "Offered",
  active: "Under way",
  paused: "Paused",
  completed: "Completed",
  ended_early: "Ended early",
  declined: "Declined",
};

export const SESSION_WORDS: Record<SessionState, string> = {
  scheduled: "Planned",
  held: "Held",
  missed: "Did not take place",
  cancelled: "Called off",
};

export const PRIORITY_WORDS = ["", "Most pressing", "Important", "When there is time"] as const;

/** From −2 to +2, by index. */
export const SCORE_WORDS = [
  "Much less than expected",
  "Less than expected",
  "What is expected",
  "More than expected",
  "Much more than expected",
] as const;

/** Why nobody is asked for feedback, said to client and coach. */
export const NO_MANAGER_WORDS = {
  unknown:
    "Nobody has said yet who the manager is, so there is no one to ask for feedback. Coaching goes on all the same; as soon as the directory knows, the coach can ask.",
  none: "There is no manager to ask for feedback here. Coaching goes on between the two of you.",
  "is-the-coach":
    "The coach has become the manager of record, and one person cannot be both. Finish this one together, or end it and go on with another coach.",
} as const;

/** Where an item came from when its reader does not see the feedback itself (C9, or the contract). */
export const hiddenSource = (role: Role): string =>
  role === "manager" ? "feedback of an earlier manager" : "feedback that the coach reads";

export const SHARING_WORDS: Record<Sharing, { label: string; hint: string }> = {
  everything: {
    label: "In full",
    hint: "The client reads what was seen, what it does to the work, and how pressing it is.",
  },
  areas: {
    label: "What it is about",
    hint: "The client reads what each point is about and how pressing it is. What was seen, the coach reads and brings to a session.",
  },
  coach: {
    label: "Through the coach",
    hint: "The coach alone reads it, and turns it into the plan. The client sees the plan.",
  },
};

/** The first time the word "coach" appears (L3). */
export const COACH_IS =
  "A coach here is a subject-matter expert: somebody who can do the thing, and teaches it for a few sessions.";
