import type { Practice } from "./practice.ts";

export const coaching: Practice = {
  name: "coaching",
  inOneSentence:
    "A short engagement in which a subject-matter expert helps somebody acquire a skill their work needs now.",
  orientation: {
    is: "task",
    meaning: "A concrete issue at work, taught by somebody who is an expert in it.",
    consequence:
      "Every engagement names the issue, the competency and the outcome, and its coach is listed as an expert in that competency.",
  },
  term: {
    is: "short",
    meaning: "A few sessions, as many as the purpose needs.",
    consequence: "One to twelve sessions are planned; going over asks for a decision.",
  },
  driver: {
    is: "performance",
    meaning: "A skill is enhanced or acquired. Then the coach is no longer needed.",
    consequence: "The skill is assessed on its own levels, and reaching the target proposes the end.",
  },
  design: {
    is: "none",
    meaning: "It can start almost at once, on any topic.",
    consequence: "One form, and the engagement runs.",
  },
  manager: {
    is: "partner",
    meaning:
      "The manager tells the coach where the employee needs coaching, and the coach uses it to guide the work.",
    consequence:
      "The manager is asked for feedback the moment an engagement starts; what is not picked up stays in the coach’s sight.",
  },
  integrity: {
    is: "between three",
    meaning: "Client, coach and manager are open with each other.",
    consequence:
      "All three see issue, plan, attendance and levels. A note can still be kept between client and coach, or private.",
  },
  limits: { minimumMonths: null, maximumSessions: 12, assesses: true },
};
