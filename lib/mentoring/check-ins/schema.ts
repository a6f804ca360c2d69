import { z } from "zod";
import { wrong } from "../../wrong.ts";

type Level = 1 | 2 | 3 | 4;
type Item = {
  readonly key: string;
  /** What it asks about, for the results. */
  readonly about: string;
  /** Kirkpatrick's levels: 1 reaction, 2 learning, 3 behaviour, 4 results. */
  readonly level: Level;
};

/**
 * Our own six sentences, MIT like Trellis, by their keys in the catalogue (messages, relationship: checkIns.item). They
 * ask about the relationship and the time it takes; none rates a person (W9).
 */
export const INSTRUMENT = {
  key: "trellis-6",
  items: [
    { key: "worth", about: "Time well spent", level: 1 },
    { key: "open", about: "Can speak openly", level: 1 },
    { key: "rhythm", about: "Meet as often as needed", level: 1 },
    { key: "insight", about: "See things differently", level: 2 },
    { key: "tried", about: "Tried something new", level: 3 },
    { key: "onward", about: "Gets closer to goals", level: 4 },
  ],
} as const satisfies { key: string; items: readonly Item[] };

/** From not at all to fully. */
export const ANSWERS = [1, 2, 3, 4, 5] as const;

const answer = z.coerce.number(wrong("chooseOne")).int().min(1, wrong("chooseOne")).max(5);

/** `month` is the design's check point. */
export const AnswerCheckIn = z.object({
  relationshipId: z.uuid(),
  month: z.coerce.number().int().min(1).max(60),
  answers: z.object(Object.fromEntries(INSTRUMENT.items.map((item) => [item.key, answer]))),
});
