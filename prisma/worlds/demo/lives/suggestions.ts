import type { Key } from "../../people.ts";

/** What managers suggested to their reports, whether they take part in mentoring or not. */
export const SUGGESTIONS: readonly { from: Key; to: Key; ago: number; text: string; read: boolean }[] = [
  {
    from: "ines",
    to: "kofi",
    ago: 12,
    text: "If you are in mentoring, and you need not tell me: you have asked me twice how people decide between the technical and the leading road. I only know my own. That is a question for somebody who does not profit from your answer, as I would.",
    read: true,
  },
  {
    from: "ines",
    to: "mei",
    ago: 6,
    text: "You asked how one becomes visible without being loud. I do not know; I was loud. The autumn round of mentoring opens soon, and there are people in it who managed it your way.",
    read: false,
  },
  {
    from: "viktor",
    to: "priya",
    ago: 20,
    text: "Should you ever have an hour with somebody outside the team: the question you put to me about saying no deserves a better answer than mine. Take the hour in working time.",
    read: false,
  },
  {
    from: "hassan",
    to: "grace",
    ago: 33,
    text: "Somebody once told me to use mentoring for the questions I would be embarrassed to ask my own manager. I am your manager, so I pass it on.",
    read: true,
  },
  {
    from: "bjorn",
    to: "sigrid",
    ago: 41,
    text: "If you take part: use it for what comes after the shift lead, not for the shift plan. The plan we can do together.",
    read: true,
  },
];
