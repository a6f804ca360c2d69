import type { Life } from "./life.ts";

/** Pairs in the long middle, each on their own road. */
export const settled: readonly Life[] = [
  {
    negotiating: 145,
    agreement: {
      by: "mentor",
      written: 142,
      signed: 140,
      terms: {
        cadence: "Every four weeks, up to ninety minutes, by video after lunch when the offices are quiet.",
        boundaries: "We do not discuss people who are not there by name.",
        confidentiality: "Between us, without an end date. That includes after we are done.",
        menteeExpects: "To practise being uncertain in front of somebody without it being held against me.",
        mentorExpects: "To learn how the work looks from where {mentee} stands. It has been a while.",
      },
    },
    enabling: 137,
    goals: [
      {
        ago: 120,
        by: "mentee",
        horizon: "current_role",
        focus: "Deciding with incomplete facts",
        title: "Decide on a Friday what I know on a Friday",
        why: "I collect facts until the decision has made itself. It feels safe and it costs the others a week each time.",
        steps: [
          "✓ Write down, before collecting, which fact would change my mind",
          "✓ Decide three small things with half the facts, and note what happened",
          "Decide one thing that cannot be taken back",
        ],
      },
    ],
    sessions: [
      {
        ago: 152,
        time: "13:30",
        minutes: 60,
        by: "mentor",
        shared: "We told each other what we are bad at. That took care of the small talk.",
      },
      {
        ago: 128,
        time: "13:30",
        minutes: 90,
        by: "mentee",
        shared:
          "Which facts would change the decision? Of fourteen that were being collected, two. We crossed out twelve and nothing happened to us.",
        mentor:
          "Careful people are often careful for a reason. Ask about the first team, the one before this.",
      },
      {
        ago: 99,
        time: "13:30",
        minutes: 90,
        by: "mentee",
        shared:
          "Three small decisions with half the facts. Two were right. The third was wrong and was mended by Tuesday.",
        mentee: "I told the story of the first team. I had not told it here before.",
      },
      {
        ago: 68,
        time: "13:30",
        minutes: 75,
        by: "mentor",
        shared:
          "Summer notes compared. The bigger decision is the supplier question; it stays outside this room, the fear of it does not.",
      },
      {
        ago: 33,
        time: "13:30",
        minutes: 90,
        by: "mentee",
        shared:
          "A decision made on a Friday. It may have been wrong. Saturday was quiet all the same, and that was new.",
      },
    ],
    next: {
      by: "mentor",
      in: 6,
      time: "13:30",
      minutes: 90,
      agenda: "What you would tell yourself in June.",
    },
  },
  {
    negotiating: 147,
    agreement: {
      by: "mentee",
      written: 146,
      signed: 143,
      terms: {
        cadence: "Every second Thursday, forty minutes, by phone and walking. No screens.",
        boundaries: "{mentor} does not fix things with a phone call, even when that would be quick.",
        confidentiality: "Nobody hears of it from us. If somebody asks, we say that we like to walk.",
        menteeExpects: "Questions, not answers. I have plenty of people with answers.",
        mentorExpects: "To be told when I give answers anyway.",
      },
    },
    enabling: 141,
    goals: [
      {
        ago: 130,
        by: "mentee",
        horizon: "future",
        focus: "Leading without authority",
        title: "Lead the next rollout without being anybody’s boss",
        why: "Five teams, no authority over any of them, and a date that somebody else promised.",
        steps: [
          "✓ Speak to each of the five before the first meeting",
          "✓ Let them choose the order, and live with it",
          "Say in the open what is late, before somebody asks",
        ],
      },
    ],
    sessions: [
      {
        ago: 149,
        time: "08:30",
        minutes: 40,
        by: "mentee",
        shared: "Talked about bosses we have had. The good ones were all a little lazy.",
      },
      {
        ago: 121,
        time: "08:30",
        minutes: 40,
        by: "mentee",
        shared:
          "Five conversations planned. Whom to speak to first: the one who is against it, or the one who is for it? The one who is against it.",
        mentor: "I gave two answers and one piece of advice. Was told so. Good.",
      },
      {
        ago: 107,
        time: "08:30",
        minutes: 45,
        by: "mentor",
        shared:
          "The one who was against it had asked the best question and nobody had answered it. Now there is an answer.",
      },
      {
        ago: 79,
        time: "08:30",
        minutes: 40,
        by: "mentee",
        shared: "They chose an order that nobody would have dared to propose. It is better than the plan.",
        mentee: "I was proud and a bit jealous. Both can be true.",
      },
      {
        ago: 51,
        time: "08:30",
        minutes: 40,
        by: "mentee",
        shared:
          "Two weeks late, said in the open on day one instead of on day ten. The room went quiet, and then somebody thanked us.",
      },
      {
        ago: 9,
        time: "08:30",
        minutes: 40,
        by: "mentor",
        shared:
          "Halfway. What to keep when the rollout is over: the five conversations. They could be a habit.",
      },
    ],
  },
  {
    negotiating: 139,
    agreement: {
      by: "mentee",
      written: 133,
      signed: 131,
      terms: {
        cadence: "Once a month in the evening, an hour, when the children are asleep at both ends.",
        boundaries: "Family is welcome here. Politics is not.",
        confidentiality: "What is said about home stays here most of all.",
        menteeExpects: "To see how somebody with two small children does this without pretending.",
        mentorExpects: "No admiration, please. I will show you the mess.",
      },
    },
    enabling: 127,
    goals: [
      {
        ago: 110,
        by: "mentee",
        horizon: "current_role",
        focus: "Work and life in balance",
        title: "Come back from leave without apologising for it",
        why: "I notice that I thank people for ordinary things since I am back.",
        steps: [
          "✓ Count the apologies for one week",
          "✓ Halve them",
          "Ask for the project that I want instead of for the one that fits",
        ],
      },
    ],
    sessions: [
      {
        ago: 142,
        time: "20:30",
        minutes: 60,
        by: "mentor",
        shared:
          "Two monitors, two baby phones. We got through three sentences in the first ten minutes, and then it was good.",
      },
      {
        ago: 112,
        time: "20:30",
        minutes: 60,
        by: "mentee",
        shared: "Nineteen apologies in a week, fourteen of them for things that were nobody’s fault.",
        mentor: "I counted mine too, secretly. Eleven. Say so next time.",
      },
      {
        ago: 82,
        time: "20:30",
        minutes: 60,
        by: "mentee",
        shared: "Down to six. {mentor} admitted to eleven of their own. We are both going for three.",
      },
      {
        ago: 47,
        time: "20:30",
        minutes: 50,
        by: "mentor",
        shared:
          "The project that fits, and the project that is wanted. They are not the same one, and somebody has to be told.",
        mentee: "I want the harder one. Writing it down makes it true.",
      },
    ],
    next: {
      by: "mentee",
      in: 1,
      time: "20:30",
      minutes: 60,
      agenda: "How to ask for it.\nWhat if the answer is no?",
    },
  },
  {
    suits: "Operations",
    negotiating: 143,
    agreement: {
      by: "mentor",
      written: 138,
      signed: 134,
      terms: {
        cadence:
          "Every three weeks, one hour; {mentee} calls from the floor, where it is too loud to be overheard.",
        boundaries: "No comparing with how it was done before, in either direction.",
        confidentiality: "Ours alone. Examples that leave this room lose every name first.",
        menteeExpects: "To hear what I sound like when I explain something.",
        mentorExpects: "A straight word when I lecture.",
      },
    },
    enabling: 129,
    goals: [
      {
        ago: 117,
        by: "mentee",
        horizon: "future",
        focus: "Self-confidence",
        title: "Speak to forty people and enjoy one minute of it",
        why: "The safety briefing in spring is mine if I want it. I want to want it.",
        steps: ["✓ Read aloud to two people", "✓ To six people, standing", "To the shift, without the paper"],
      },
    ],
    sessions: [
      {
        ago: 140,
        time: "14:00",
        minutes: 60,
        by: "mentee",
        shared: "First meeting. The forklift was louder than both of us. We stayed anyway.",
      },
      {
        ago: 119,
        time: "14:00",
        minutes: 60,
        by: "mentor",
        shared:
          "Read aloud, recorded, listened. {mentee} heard a calm voice and did not believe whose it was.",
      },
      {
        ago: 90,
        time: "14:00",
        minutes: 60,
        by: "mentee",
        shared:
          "Six people, standing. One question that could not be answered, and “I will find out” was a good enough answer.",
        mentee: "Hands were shaking. Nobody looks at hands.",
      },
      {
        ago: 62,
        time: "14:00",
        minutes: 60,
        by: "mentor",
        shared: "What to do with the first sentence: say it, stop, breathe. Everything after it is easier.",
      },
      {
        ago: 27,
        time: "14:00",
        minutes: 55,
        by: "mentee",
        shared: "The paper stays in the pocket from now on. It may stay there as a comfort.",
      },
    ],
    notes: [
      {
        ago: 12,
        by: "mentor",
        visibility: "shared",
        text: "I have asked for the spring briefing to be kept open until January. No name was mentioned, and none will be by me.",
      },
    ],
  },
  {
    negotiating: 140,
    agreement: {
      by: "mentee",
      written: 137,
      signed: 135,
      terms: {
        cadence: "Once a month, an hour, in whichever language is less tired that day.",
        boundaries: "We do not talk about moving teams until we have met six times.",
        confidentiality: "Strictly between us. We take no notes on paper.",
        menteeExpects: "To understand how decisions are really made here.",
        mentorExpects: "Patience. I do not always know either.",
      },
    },
    enabling: 130,
    goals: [
      {
        ago: 115,
        by: "mentor",
        horizon: "current_role",
        focus: "Leading without authority",
        title: "Know who is asked before something is decided",
        why: "There are two org charts: the one on the wall, and the one in which people ask each other.",
        steps: ["✓ Draw the second one", "✓ Find the three people who are always asked", "Be asked once"],
        reached: 24,
      },
    ],
    sessions: [
      {
        ago: 145,
        time: "11:00",
        minutes: 60,
        by: "mentor",
        shared: "Began in one language, ended in another. Nobody noticed when it changed.",
      },
      {
        ago: 114,
        time: "11:00",
        minutes: 60,
        by: "mentee",
        shared: "The map of who asks whom. It looks nothing like the chart on the intranet.",
      },
      {
        ago: 84,
        time: "11:00",
        minutes: 60,
        by: "mentee",
        shared: "Three people are always asked. None of them is a head of anything.",
        mentor: "{mentee} saw in an hour what took me three years.",
      },
      {
        ago: 53,
        time: "11:00",
        minutes: 60,
        by: "mentor",
        shared:
          "How does somebody become one of them? They answer quickly, and they say when they do not know.",
      },
      {
        ago: 24,
        time: "11:00",
        minutes: 60,
        by: "mentee",
        shared:
          "It happened: asked before the meeting instead of told after it. We celebrated with bad coffee.",
      },
    ],
  },
];
