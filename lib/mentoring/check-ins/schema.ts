import { z } from "zod";

export type Level = 1 | 2 | 3 | 4;
type Side = "mentee" | "mentor";
export type Item = {
  readonly key: string;
  /** What it asks about, for the results. */
  readonly about: string;
  readonly text: Readonly<Record<Side, string>>;
  /** Kirkpatrick's levels: 1 reaction, 2 learning, 3 behaviour, 4 results. */
  readonly level: Level;
};

/** A set of questions, with where it is from and under which terms it may be used. */
export type Instrument = {
  readonly key: string;
  readonly name: string;
  readonly source: string;
  readonly licence: string;
  readonly items: readonly Item[];
};

const same = (text: string): Item["text"] => ({ mentee: text, mentor: text });

/** Our own six sentences. They ask about the relationship and the time it takes; none rates a person (W9). */
export const INSTRUMENT: Instrument = {
  key: "trellis-6",
  name: "Six sentences on a mentoring relationship",
  source: "Written for Trellis",
  licence: "MIT, like Trellis",
  items: [
    { key: "worth", about: "Time well spent", level: 1, text: same("The time we spend is well spent.") },
    { key: "open", about: "Can speak openly", level: 1, text: same("I can say what is on my mind.") },
    {
      key: "rhythm",
      about: "Meet as often as needed",
      level: 1,
      text: same("We meet as often as we need to."),
    },
    {
      key: "insight",
      about: "See things differently",
      level: 2,
      text: same("I see something differently than before we began."),
    },
    {
      key: "tried",
      about: "Tried something new",
      level: 3,
      text: {
        mentee: "I have tried something that I would not have tried without it.",
        mentor: "I do something differently in my own work because of it.",
      },
    },
    {
      key: "onward",
      about: "Gets closer to goals",
      level: 4,
      text: {
        mentee: "I am nearer to what I set out for.",
        mentor: "I see that it makes a difference beyond our meetings.",
      },
    },
  ],
};

export const ANSWERS = [
  { value: 1, label: "Not at all" },
  { value: 2, label: "Hardly" },
  { value: 3, label: "Partly" },
  { value: 4, label: "Mostly" },
  { value: 5, label: "Fully" },
] as const;

const answer = z.coerce.number("Please choose one.").int().min(1, "Please choose one.").max(5);

/** `month` is the design's check point. */
export const AnswerCheckIn = z.object({
  relationshipId: z.uuid(),
  month: z.coerce.number().int().min(1).max(60),
  answers: z.object(Object.fromEntries(INSTRUMENT.items.map((item) => [item.key, answer]))),
});
