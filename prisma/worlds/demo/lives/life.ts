import type { Terms } from "../../../../lib/mentoring/agreements/schema.ts";

/** Days before today. Weekends are moved to the Friday or Monday beside them. */
export type Ago = number;
export type By = "mentee" | "mentor";

/**
 * What happened between two people since they were matched. In every text `{mentee}` and `{mentor}` stand for
 * first names.
 */
export type Life = {
  /** The department of a mentee whom it suits best. */
  suits?: string;
  /** What becomes of it in the end, where that is not the two's own doing. */
  reorganized?: Ago;
  /** When each phase began, and when each of the two signed. */
  negotiating?: Ago;
  agreement?: { by: By; written: Ago; signed: Ago | null; terms: Terms };
  enabling?: Ago;
  closing?: Ago;
  goals?: {
    ago: Ago;
    by: By;
    horizon: "current_role" | "future";
    /** One of the program's focus areas. */
    focus: string;
    title: string;
    why: string;
    /** Those that begin with ✓ are done. */
    steps: string[];
    reached?: Ago;
    reflections?: { ago: Ago; by: By; text: string }[];
  }[];
  sessions?: {
    ago: Ago;
    time: string;
    minutes: number;
    by: By;
    shared?: string;
    /** Private notes by side. */
    mentee?: string;
    mentor?: string;
    /** The other corrected the length a day later. */
    corrected?: number;
  }[];
  notes?: { ago: Ago; by: By; visibility: "shared" | "private"; text: string }[];
  /** The next session: in so many days; more of them in a rhythm. */
  next?: {
    by: By;
    in: number;
    time: string;
    minutes: number;
    agenda: string;
    every?: { rhythm: "w2" | "w3" | "w4"; count: number };
  };
  /** What one of them does; `done` so many days ago. */
  actions?: { ago: Ago; by: By; owner: By; text: string; due?: number; done?: Ago }[];
  messages?: { ago: Ago; time: string; by: By; text: string }[];
  /** A pause by wish, and its end. */
  pause?: { by: By; from: Ago; to: Ago };
  renewal?: { by: By; ago: Ago; months: number };
};
