import type { Key } from "../../people.ts";

/** Who coaches in what, and what shows that they can. */
export const COACHES: readonly {
  who: Key;
  about: string;
  languages: string[];
  capacity: number;
  expertise: Record<string, string>;
}[] = [
  {
    who: "lena",
    about:
      "Twenty years of software, nine of them at Halden Works. I like to work on something that is on your desk this week, not on an exercise.",
    languages: ["German", "English"],
    capacity: 3,
    expertise: {
      "Planning and estimating":
        "Planned the move of all billing to the new ledger: eleven teams, fourteen months, delivered in the week that was named a year before. Teaches the estimating day for new leads.",
      "Reviewing code":
        "Wrote our review guide; her reviews are what new platform engineers are given to read first.",
    },
  },
  {
    who: "zanele",
    about:
      "I sit beside you and your own question; after an hour you have an answer and know why it is right.",
    languages: ["English", "Zulu"],
    capacity: 2,
    expertise: {
      "SQL for analysis":
        "Built the data model behind the monthly report and has taught the query evening for three years; forty colleagues write their own queries since.",
    },
  },
  {
    who: "maija",
    about: "Bring the deck you have to give next. We throw half of it away together.",
    languages: ["Finnish", "Swedish", "English"],
    capacity: 2,
    expertise: {
      "Presenting to decide":
        "Has shown technical offers to some two hundred buying committees; prepared the board paper on the Nordic expansion, decided in one sitting.",
    },
  },
  {
    who: "isaac",
    about: "We rehearse the conversation until it is only as hard as it has to be.",
    languages: ["English", "Hebrew"],
    capacity: 3,
    expertise: {
      "Difficult conversations":
        "Trained mediator; has sat between leads and teams in two reorganizations and prepares managers for their hardest talks.",
      "Facilitating meetings":
        "Leads the quarterly planning of the directors, and the retrospectives nobody else wants to lead.",
    },
  },
  {
    who: "marta",
    about: "One page, three drafts, a reader who did not write it. That is all there is to it.",
    languages: ["Polish", "English"],
    capacity: 2,
    expertise: {
      "Writing for readers":
        "Rewrote our safety instructions after the audit; questions to the plant desk fell by half. Edits the weekly letter to everybody.",
    },
  },
];
