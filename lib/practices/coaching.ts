import type { Practice } from "./practice.ts";

export const coaching: Practice = {
  name: "coaching",
  orientation: "task",
  term: "short",
  driver: "performance",
  design: "none",
  manager: "partner",
  integrity: "between three",
  limits: { minimumMonths: null, maximumSessions: 12, assesses: true },
};
