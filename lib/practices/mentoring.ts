import type { Practice } from "./practice.ts";

export const mentoring: Practice = {
  name: "mentoring",
  inOneSentence:
    "A long, confidential relationship in which somebody grows, for the work of today and of the years to come.",
  orientation: {
    is: "relationship",
    meaning:
      "A safe place for whatever affects the mentee’s success: self-confidence, work and life, how the personal influences the professional. Competencies may start it; it goes beyond them.",
    consequence: "Every design names at least one competency and one whole-person focus area.",
  },
  term: {
    is: "long",
    meaning: "Trust takes time. A relationship lasts many months and often years.",
    consequence: "Six months at least, twelve by default, renewed as often as both wish.",
  },
  driver: {
    is: "development",
    meaning:
      "Growth for the present role and for what may follow. That is why the mentor is not the manager.",
    consequence: "Goals look at the current role or at the future; nobody is ever rated.",
  },
  design: {
    is: "needed",
    meaning:
      "A design phase comes first: strategic purpose, focus areas, model, components, and above all how people are matched.",
    consequence: "No enrolment, no match and no relationship before a design is complete and approved.",
  },
  manager: {
    is: "outside",
    meaning:
      "The manager may encourage the employee to use the experience well, and has no link to the mentor. The two do not communicate.",
    consequence:
      "A manager can send a suggestion to any report, and learns nothing from the system: not whether, not who, not when.",
  },
  integrity: {
    is: "between two",
    meaning: "What is said stays between mentor and mentee.",
    consequence:
      "Only the two can read it, by a rule of the database itself. It is encrypted with a key of their own.",
  },
  limits: { minimumMonths: 6, maximumSessions: null, assesses: false },
};
