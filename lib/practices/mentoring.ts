import type { Practice } from "./practice.ts";

export const mentoring: Practice = {
  name: "mentoring",
  orientation: "relationship",
  term: "long",
  driver: "development",
  design: "needed",
  manager: "outside",
  integrity: "between two",
  limits: { minimumMonths: 6, maximumSessions: null, assesses: false },
};
