import type { Content } from "./schema.ts";
import { ACROSS_ORGANISATIONS } from "./templates/across-organisations.ts";
import { LEADERSHIP_PIPELINE } from "./templates/leadership-pipeline.ts";
import { NEW_HIRE } from "./templates/new-hire.ts";
import { PEER } from "./templates/peer.ts";
import { REVERSE } from "./templates/reverse.ts";
import { TECHNICAL_CAREER } from "./templates/technical-career.ts";
import { WOMEN_IN_LEADERSHIP } from "./templates/women-in-leadership.ts";

export type Template = {
  readonly key: string;
  readonly name: string;
  /** Whom it is for. */
  readonly sentence: string;
  /** What participants read first, until somebody writes their own. */
  readonly summary: string;
  readonly content: Content;
};

/** Finished designs to start from; everything in them can be changed, and every figure is an example. */
export const TEMPLATES: readonly Template[] = [
  {
    key: "leadership-pipeline",
    name: "Leadership pipeline",
    sentence: "People on their way to a first leading role, each with somebody who has been there.",
    summary: "For people on their way to a first leading role, with somebody who has been there.",
    content: LEADERSHIP_PIPELINE,
  },
  {
    key: "new-hire",
    name: "Arriving well",
    sentence: "New colleagues, each with somebody from another team who has arrived before them.",
    summary: "For new colleagues, with somebody from another team who knows what arriving is like.",
    content: NEW_HIRE,
  },
  {
    key: "women-in-leadership",
    name: "Women in leadership",
    sentence: "Small groups of women on the way, round one who leads.",
    summary: "For women on their way to lead, in small groups round one who does.",
    content: WOMEN_IN_LEADERSHIP,
  },
  {
    key: "technical-career",
    name: "Technical career",
    sentence: "Experts who want to grow without leading people; mentees say whom they would like.",
    summary: "For experts who want to grow as experts, with somebody some steps further on.",
    content: TECHNICAL_CAREER,
  },
  {
    key: "reverse",
    name: "Reverse",
    sentence: "A leader learns from a younger colleague: tools, customers, how one is seen.",
    summary:
      "For leaders who want to learn from colleagues some grades below them, and for those colleagues.",
    content: REVERSE,
  },
  {
    key: "peer",
    name: "New leads, in pairs",
    sentence: "Two at the same level, from different corners, mentors to each other in turn.",
    summary: "For people new to leading: two at eye level, who take turns as mentor and mentee.",
    content: PEER,
  },
  {
    key: "across-organisations",
    name: "Across organisations",
    sentence: "One profession, several organisations: a step or two further on, and somebody from elsewhere.",
    summary: "For people of one profession, with somebody a step or two further on in another organisation.",
    content: ACROSS_ORGANISATIONS,
  },
];
