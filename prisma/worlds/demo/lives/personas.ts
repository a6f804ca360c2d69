import type { Life } from "./life.ts";

/** Kofi, who waits until he is sure, and his mentor. */
export const kofi: Life = {
  negotiating: 148,
  agreement: {
    by: "mentee",
    written: 141,
    signed: 139,
    terms: {
      cadence:
        "Every three weeks for an hour, on a walk when we are in the same town and by video when we are not. Whoever cannot make it proposes two other times the same day.",
      boundaries:
        "No talk about ratings, pay or who sits in which project. Either of us says “not today”, and that is enough. Messages are answered within two days; weekends do not count.",
      confidentiality:
        "What we say stays between us. If one of us is ever worried about somebody’s safety, we say so to each other first.",
      menteeExpects:
        "Somebody who tells me when I am hiding behind being careful. I would rather hear it too early than too late.",
      mentorExpects:
        "That {mentee} brings the topic, comes having tried something, and tells me when my stories stop being useful.",
    },
  },
  enabling: 138,
  goals: [
    {
      ago: 134,
      by: "mentee",
      horizon: "current_role",
      focus: "Self-confidence",
      title: "Say the half-finished thought out loud",
      why: "In the design meeting I wait until I am sure. By then it is decided, and I am annoyed with everybody, mostly with me.",
      steps: [
        "✓ One unfinished thought in each design meeting, beginning with “I am not sure yet, but”",
        "✓ Ask Dimitri afterwards how it landed",
        "✓ Present the retry proposal before it is perfect",
        "Disagree once with somebody two grades up, in the room and not afterwards",
      ],
      reflections: [
        {
          ago: 62,
          by: "mentee",
          text: "Half-finished turns out to be a **sentence length**, not a state of the thought. Mine got shorter and people answer sooner.",
        },
        {
          ago: 44,
          by: "mentor",
          text: "You no longer say sorry before it. I have been waiting to see whether you would notice.",
        },
      ],
    },
    {
      ago: 96,
      by: "mentor",
      horizon: "future",
      focus: "Leading without authority",
      title: "Find out whether I want to lead people at all",
      why: "{mentee} talks about it as the only way up. It may be, or it may not. Worth a year of looking before leaping.",
      steps: [
        "✓ Three coffees with people who lead and three with people who decided against it",
        "Run the payments guild for a quarter, with no title",
        "Write down which days of that quarter felt long",
      ],
    },
    {
      ago: 118,
      by: "mentee",
      horizon: "current_role",
      focus: "Work and life in balance",
      title: "Leave by six on Wednesdays",
      why: "Choir. I have paid for the whole year and went twice.",
      steps: [
        "✓ Tell the team why, instead of sneaking out",
        "✓ Block the calendar",
        "✓ Four Wednesdays in a row",
      ],
      reached: 61,
    },
  ],
  sessions: [
    {
      ago: 150,
      time: "12:00",
      minutes: 45,
      by: "mentor",
      shared:
        "First lunch. We did what we were told not to do and talked about work for half of it. Then about growing up in two languages, which was the better half.",
      mentee:
        "{mentor} asked what I would do with a free year. I had no answer and it has followed me since.",
    },
    {
      ago: 134,
      time: "16:00",
      minutes: 60,
      by: "mentee",
      shared:
        "{mentee}’s pattern: silent, then sure, then too late. {mentor} did the same for ten years and called it being thorough.\n\nTo try: one sentence that begins with “I am not sure yet, but”, in each design meeting.",
      mentor:
        "He apologises before he says anything clever. Do not point it out yet; let him notice. I wonder who taught him that being wrong costs so much.",
    },
    {
      ago: 113,
      time: "16:00",
      minutes: 60,
      by: "mentee",
      shared:
        "Three half-finished thoughts so far. One was wrong, nobody died. One changed the order of the rollout. The third got a laugh, and that was fine too.\n\nNext: show the retry proposal at half past ready.",
      mentee: "I slept badly the night before and well the night after. Keep this.",
      corrected: 75,
    },
    {
      ago: 92,
      time: "17:30",
      minutes: 60,
      by: "mentor",
      shared:
        "A walk along the river. Whether leading people is something {mentee} wants or something he thinks he should want. We decided to look at it for a year and not to decide it this month.\n\nHe will have six coffees: three with people who lead, three with people who turned it down.",
      mentor: "I nearly talked him into it. My own story is not evidence.",
    },
    {
      ago: 71,
      time: "16:00",
      minutes: 60,
      by: "mentee",
      shared:
        "What the coffees said: those who lead miss finishing things. Those who do not lead miss being asked early. Nobody regrets, everybody misses something.\n\nChoir: four Wednesdays in a row.",
      mentee: "The one with Maija stays with me: “I did not want the meetings, I wanted the say.”",
    },
    {
      ago: 43,
      time: "16:00",
      minutes: 45,
      by: "mentor",
      shared:
        "Shorter, because of the release. {mentee} runs the payments guild from now on. First agenda: two points, not nine.\n\n{mentor} will not come and watch.",
    },
    {
      ago: 20,
      time: "16:00",
      minutes: 60,
      by: "mentee",
      shared:
        "Guild, after three rounds. The second one fell flat because he answered every question himself. In the third he counted to seven before speaking, and somebody else spoke at five.\n\nTo think about: what does he do with a colleague who is loud and right?",
      mentee: "Counted to seven under the table, on my fingers. Felt ridiculous. Worked.",
      mentor:
        "The change since July is large, and he cannot see it. Next time: read him his own note from the first session.",
    },
  ],
  notes: [
    {
      ago: 128,
      by: "mentor",
      visibility: "shared",
      text: "The talk I mentioned is by a conductor, not by an engineer: how an orchestra hears a wrong note and goes on. Forty minutes, worth it on a train.",
    },
    {
      ago: 64,
      by: "mentee",
      visibility: "private",
      text: "If I am honest: I like being the one who knows. A guild where everybody knows a bit makes me smaller. Bring this, when I dare.",
    },
    {
      ago: 8,
      by: "mentee",
      visibility: "shared",
      text: "It happened. I disagreed with Marcus, in the room, before the slide with the decision. He said “fair”, and that was all. I had prepared for an hour of argument.",
    },
  ],
  next: {
    by: "mentee",
    in: 2,
    time: "16:00",
    minutes: 60,
    agenda: "The loud colleague who is right.\nThe free year: I have the beginning of an answer.",
    every: { rhythm: "w3", count: 5 },
  },
  actions: [
    {
      ago: 43,
      by: "mentee",
      owner: "mentee",
      text: "Guild with two points on the agenda, not nine",
      done: 36,
    },
    {
      ago: 20,
      by: "mentee",
      owner: "mentee",
      text: "Write down which days of the quarter felt long",
      due: -9,
    },
    {
      ago: 20,
      by: "mentor",
      owner: "mentor",
      text: "Find the note from the first session and bring it",
      due: 2,
    },
  ],
  messages: [
    {
      ago: 34,
      time: "12:40",
      by: "mentee",
      text: "The guild: two points, fifty minutes, and Dimitri stayed behind to argue. I think that is a good sign?",
    },
    {
      ago: 34,
      time: "19:05",
      by: "mentor",
      text: "It is the best one. Nobody stays behind for a meeting that did not matter.",
    },
    {
      ago: 8,
      time: "19:55",
      by: "mentee",
      text: "I put something into the journal. Read it when you sit down.",
    },
    {
      ago: 7,
      time: "07:30",
      by: "mentor",
      text: "Read it standing, at the station. **Fair** is a very good word.",
    },
    {
      ago: 1,
      time: "17:10",
      by: "mentor",
      text: "My train is late on these days. Would half past four do, this once?",
    },
  ],
};

/** Priya, whose mentoring went quiet two months ago without anybody having decided that. */
export const priya: Life = {
  negotiating: 144,
  agreement: {
    by: "mentor",
    written: 140,
    signed: 136,
    terms: {
      cadence:
        "Once a month, fifty minutes, always by video. The first of us who sees a clash moves it the same week.",
      boundaries: "Nothing about the data platform’s budget: one of us is too close to it.",
      confidentiality: "It stays here. We do not mention to colleagues that we talk, unless we both want to.",
      menteeExpects:
        "To find out why I say yes to everything, and to stop before I am too tired to enjoy any of it.",
      mentorExpects: "Honesty about what was tried and what was not. I do not need results.",
    },
  },
  enabling: 132,
  goals: [
    {
      ago: 126,
      by: "mentee",
      horizon: "current_role",
      focus: "Work and life in balance",
      title: "Say no once a week, kindly",
      why: "I have eleven side tasks. I counted. Four of them nobody would miss.",
      steps: [
        "✓ Write down every request for two weeks before answering it",
        "✓ Hand back the two reports that nobody opens",
        "Leave one message unanswered until the next morning",
      ],
    },
  ],
  sessions: [
    {
      ago: 146,
      time: "10:00",
      minutes: 50,
      by: "mentee",
      shared:
        "Getting to know each other. Both of us were the reliable child at home. We laughed more than I expected to.",
    },
    {
      ago: 124,
      time: "10:00",
      minutes: 50,
      by: "mentee",
      shared:
        "The list of eleven. We sorted it by who would notice if it stopped. Four would not be noticed at all.",
      mentor:
        "She lights up at the hard problems and goes grey at the favours. She does not know that it shows.",
    },
    {
      ago: 96,
      time: "10:00",
      minutes: 50,
      by: "mentor",
      shared:
        "Two reports handed back, and nobody wrote. A third one was missed at once, which is good to know too.\n\nUntil next time: one message left until the morning.",
      mentee: "I felt rude for a whole day. Then free for about a week.",
    },
    {
      ago: 66,
      time: "10:00",
      minutes: 30,
      by: "mentee",
      shared: "Short today, the migration is close. We said we would find a date when it is through.",
      mentee: "I cancelled the longer one. This is exactly the thing I came here for.",
    },
  ],
  notes: [
    {
      ago: 58,
      by: "mentor",
      visibility: "private",
      text: "The migration should be through by now. I do not want to become one more thing that she owes somebody. Leave it until she writes, or is that just convenient for me?",
    },
  ],
};
