import type { Phase } from "@/lib/mentoring/relationships/schema";

/** What each phase is for, and questions to start from. Zachary's four phases, in our own words. */
export const PROMPTS: Record<
  Phase,
  { readonly title: string; readonly purpose: string; readonly questions: readonly string[] }
> = {
  preparing: {
    title: "Get to know each other",
    purpose:
      "Nothing has to come of the first conversations but this: that you know whom you are talking to.",
    questions: [
      "What made you say yes to this?",
      "When has somebody helped you well before, and what did they do?",
      "How do you like to be told something you would rather not hear?",
      "What should the other know about your week before you plan anything?",
    ],
  },
  negotiating: {
    title: "Agree how you work together",
    purpose: "Say out loud what usually stays unsaid. An hour now spares you the awkward month later.",
    questions: [
      "How often, how long, and who moves the date when life gets in the way?",
      "What is off the table, and how do you say so without a fuss?",
      "What stays between you, and what would you do if it could not?",
      "How will each of you know, after three months, that it is worth the time?",
    ],
  },
  enabling: {
    title: "The long middle",
    purpose:
      "This is the work itself: trying, looking at what happened, trying again. Growth is slow from close up.",
    questions: [
      "What have you tried since last time, and what did it teach you?",
      "Which part of this is about the work, and which is about you?",
      "What are you walking around rather than into?",
      "Is your agreement still true?",
    ],
  },
  closing: {
    title: "End it well",
    purpose:
      "A good ending is part of the work, whether you part, go on, or become something else to each other.",
    questions: [
      "What has changed that you did not expect?",
      "What are you grateful for, and have you said it?",
      "What is unfinished, and where does it go now?",
      "How do you want to know each other from here?",
    ],
  },
  ended: {
    title: "What remains",
    purpose:
      "The journal stays readable for those who wrote it until its keeping time is over. Your own notes go on.",
    questions: [],
  },
};
