import type { Phase } from "@/lib/mentoring/relationships/schema";

/** Things to do and to watch for in each phase, in our own words; Zachary's phases are the frame. */
export const GUIDE: Record<
  Exclude<Phase, "ended">,
  {
    readonly try: { readonly title: string; readonly text: string }[];
    readonly mentor: string;
    readonly mentee: string;
    readonly ready: readonly string[];
  }
> = {
  preparing: {
    try: [
      {
        title: "Two lives in ten minutes",
        text: "Each draws a line of their working life, with the bends in it, and tells the other about three of them. No advice; only questions that begin with “how was it when”.",
      },
      {
        title: "The manual",
        text: "Each writes half a page: how I work best, what annoys me, how you notice that I am under pressure. Swap, read aloud, laugh.",
      },
    ],
    mentor: "You will want to be useful at once. Being curious is enough for now.",
    mentee:
      "You need no topic yet. Say what you would like to be different in a year, even if it sounds vague.",
    ready: [
      "You know how the other likes to hear an awkward truth.",
      "You both want to go on. If one does not, now is the easiest time to say so.",
    ],
  },
  negotiating: {
    try: [
      {
        title: "What could go wrong",
        text: "Imagine it is a year from now and this came to nothing. Each writes down why. What you have in common on the two lists belongs into your agreement.",
      },
      {
        title: "The edge",
        text: "Name one thing that stays outside, one that you hope comes up, and one that you would only talk about if the other asked.",
      },
    ],
    mentor: "Leave room in the agreement for the mentee’s words. It is theirs to lean on.",
    mentee: "Bring the first draft. Whoever writes it has thought about it.",
    ready: [
      "The agreement says how often you meet, and who moves a date.",
      "Both have signed it and could say what is in it without looking.",
    ],
  },
  enabling: {
    try: [
      {
        title: "Three questions before any advice",
        text: "What have you tried? What did you learn from it? What would you try if nobody watched? Often the advice is not needed after the third.",
      },
      {
        title: "A look from outside",
        text: "Describe a situation twice: once as yourself, once as the person opposite. Do not judge between the two; see what the second one knows.",
      },
      {
        title: "Half-time",
        text: "Read your agreement and your goals aloud. What is no longer true? Change it, or cross it out.",
      },
    ],
    mentor: "Your story is one example. Offer it as that, and ask what is different for them.",
    mentee: "Come having tried something, however small. What went wrong is the better material.",
    ready: [
      "A goal is reached, or you have both let go of it.",
      "You notice that you tell each other the same things again.",
    ],
  },
  closing: {
    try: [
      {
        title: "Then and now",
        text: "Read your first notes together. Each names one thing that the other did which made a difference.",
      },
      {
        title: "What goes where",
        text: "Make two columns: what is finished, what goes on. For everything in the second, write down with whom.",
      },
    ],
    mentor: "Say what you have learned. It is the part that mentees remember.",
    mentee: "Thank for something particular. And say what you will do without them.",
    ready: ["You have said goodbye, or agreed to go on, in so many words."],
  },
};
