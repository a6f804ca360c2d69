import type { Life } from "./life.ts";

/** Pairs at a turn: at the beginning, resting, at the end, and one that the org chart has caught up with. */
export const turning: readonly Life[] = [
  // closing, and thinking about going on
  {
    negotiating: 149,
    agreement: {
      by: "mentor",
      written: 147,
      signed: 146,
      terms: {
        cadence: "Every two weeks, an hour, for as long as the question is open.",
        boundaries: "We talk about the step, not about the people who decide it.",
        confidentiality: "It stays with us, whatever comes of it.",
        menteeExpects: "To find out whether I am ready, and to believe the answer.",
        mentorExpects: "The truth about the doubts, also on the days when they are boring.",
      },
    },
    enabling: 144,
    closing: 15,
    goals: [
      {
        ago: 140,
        by: "mentee",
        horizon: "future",
        focus: "Leading without authority",
        title: "Apply for the lead role, or decide in peace not to",
        why: "I have been about to apply for two years.",
        steps: [
          "✓ Write down what I would regret",
          "✓ Speak to somebody who was turned down",
          "✓ Decide by the first of November",
        ],
        reached: 22,
      },
    ],
    sessions: [
      {
        ago: 151,
        time: "09:00",
        minutes: 60,
        by: "mentee",
        shared: "About to apply, for two years. What is the about made of?",
      },
      {
        ago: 132,
        time: "09:00",
        minutes: 60,
        by: "mentor",
        shared:
          "What would be regretted on either side. The list of not having tried is longer, and written faster.",
      },
      {
        ago: 110,
        time: "09:00",
        minutes: 60,
        by: "mentee",
        shared:
          "A talk with somebody who was turned down and would do it again. That was the most useful hour of the year.",
        mentee: "What stays with me: they did not choose me. I still chose it.",
      },
      {
        ago: 87,
        time: "09:00",
        minutes: 60,
        by: "mentee",
        shared:
          "Dress rehearsal. {mentor} played three people who interrupt. Two of them were uncomfortably well played.",
      },
      {
        ago: 59,
        time: "09:00",
        minutes: 60,
        by: "mentor",
        shared: "Doubts, boring ones. Said anyway, as agreed. They were shorter than last time.",
      },
      {
        ago: 38,
        time: "09:00",
        minutes: 45,
        by: "mentee",
        shared: "Applied. Sent at 8:52, before there was time to read it once more.",
      },
      {
        ago: 16,
        time: "09:00",
        minutes: 60,
        by: "mentor",
        shared:
          "Yes. From January. We said what we are grateful for, out loud, and it was less awkward than we feared.\n\nThe first hundred days are a new question. Whether we take it together is what we are thinking about.",
        mentor: "I will miss these Tuesdays more than I let on.",
      },
    ],
    renewal: { by: "mentee", ago: 4, months: 6 },
  },
  // paused by a reorganization: the two came into one line
  {
    reorganized: 22,
    negotiating: 146,
    agreement: {
      by: "mentee",
      written: 144,
      signed: 142,
      terms: {
        cadence: "Every three weeks, an hour, over lunch, each at our own table.",
        boundaries: "Nothing that either of us would have to act on.",
        confidentiality: "Between us. If one of us ever comes into the other’s line, we stop.",
        menteeExpects: "To speak about work with somebody for whom I am not work.",
        mentorExpects: "Curiosity, in both directions.",
      },
    },
    enabling: 139,
    goals: [
      {
        ago: 122,
        by: "mentee",
        horizon: "current_role",
        focus: "Self-confidence",
        title: "Ask the simple question in the room",
        why: "Everybody is relieved when somebody does. I would like to be somebody.",
        steps: ["✓ Once a week", "✓ Once when the director is there", "Without saying that it may be stupid"],
      },
    ],
    sessions: [
      {
        ago: 147,
        time: "12:15",
        minutes: 60,
        by: "mentor",
        shared:
          "We found out that we had once applied for the same job, in the same week, and that neither of us got it.",
      },
      {
        ago: 123,
        time: "12:15",
        minutes: 60,
        by: "mentee",
        shared: "The simple question. We collected nine that were asked too late last year, by nobody.",
      },
      {
        ago: 94,
        time: "12:15",
        minutes: 60,
        by: "mentee",
        shared: "Four asked so far. After two of them somebody came by and said thank you.",
      },
      {
        ago: 55,
        time: "12:15",
        minutes: 60,
        by: "mentor",
        shared: "With the director there. The answer was “good question, I do not know either”.",
        mentee: "There are rumours about the teams. I hope this here is not one of the things that move.",
      },
    ],
  },
  // rested for a month by wish, and went on
  {
    negotiating: 142,
    agreement: {
      by: "mentor",
      written: 135,
      signed: 130,
      terms: {
        cadence: "Once a month, an hour, and never in the last week of a quarter.",
        boundaries: "Numbers stay at the desk.",
        confidentiality: "Ours. Also from the people we both have lunch with.",
        menteeExpects: "Somebody outside of my team who asks why.",
        mentorExpects: "To be taught something along the way.",
      },
    },
    enabling: 128,
    pause: { by: "mentee", from: 88, to: 54 },
    goals: [
      {
        ago: 105,
        by: "mentor",
        horizon: "future",
        focus: "Deciding with incomplete facts",
        title: "Tell the story before the table",
        why: "The tables are right and nobody listens to them.",
        steps: ["✓ One sentence above each table", "Present without any table, once"],
      },
    ],
    sessions: [
      {
        ago: 138,
        time: "15:00",
        minutes: 60,
        by: "mentee",
        shared: "What each of us does, explained to a child of nine. Harder than expected, for both.",
      },
      {
        ago: 106,
        time: "15:00",
        minutes: 60,
        by: "mentor",
        shared:
          "One sentence above each table. Six tables, six sentences, and one table that turned out to have nothing to say.",
      },
      {
        ago: 48,
        time: "15:00",
        minutes: 45,
        by: "mentee",
        shared: "Back after a hard month at home. We did not talk about tables.",
        mentor: "It was right not to ask.",
      },
      {
        ago: 19,
        time: "15:00",
        minutes: 60,
        by: "mentee",
        shared:
          "Where it was before the summer, and what still matters of it. Less than we thought. The story, yes.",
      },
    ],
    next: {
      by: "mentee",
      in: 9,
      time: "15:00",
      minutes: 60,
      agenda: "Rehearse the December review, without tables.",
    },
  },
  // in the middle of negotiating: one signature is missing
  {
    negotiating: 31,
    agreement: {
      by: "mentee",
      written: 5,
      signed: null,
      terms: {
        cadence: "Every three weeks, an hour, mornings. By video, in person when one of us travels.",
        boundaries: "Ask before giving advice. Feedback on my writing is always welcome.",
        confidentiality: "What is said here stays here. We do not look each other up in the systems.",
        menteeExpects: "Help with finding my own way of leading, not a copy of somebody else’s.",
        mentorExpects: "Still to be written by {mentor}: we spoke about curiosity and about being on time.",
      },
    },
    sessions: [
      {
        ago: 40,
        time: "09:30",
        minutes: 60,
        by: "mentor",
        shared:
          "A late start because of the holidays, and a good one. Both of us read too many books at once.",
      },
      {
        ago: 12,
        time: "09:30",
        minutes: 60,
        by: "mentee",
        shared: "What we want to agree on. {mentee} writes it down, {mentor} reads it on the train.",
      },
    ],
    next: { by: "mentee", in: 5, time: "09:30", minutes: 60, agenda: "Read the agreement together, aloud." },
  },
  // still getting to know each other
  {
    sessions: [
      {
        ago: 18,
        time: "16:30",
        minutes: 45,
        by: "mentee",
        shared:
          "First conversation. We took turns: one question each, no follow-ups. Question six was the good one.",
      },
    ],
    notes: [
      {
        ago: 17,
        by: "mentee",
        visibility: "private",
        text: "I had expected somebody more impressive and was relieved. Then impressed, by the listening.",
      },
    ],
    next: {
      by: "mentor",
      in: 3,
      time: "16:30",
      minutes: 60,
      agenda: "What a good conversation is for each of us.",
    },
  },
];
