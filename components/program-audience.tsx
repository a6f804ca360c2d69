"use client";
import { createContext, use, type ReactNode } from "react";
import { AudienceLine, type Audience } from "./audience-line";

export type ProgramLineName =
  | "answer"
  | "answerOfAnother"
  | "inquiry"
  | "inquiryOfAnother"
  | "wish"
  | "decline"
  | "design"
  | "comment"
  | "work"
  | "figure"
  | "ground";
type Lines = Readonly<Record<ProgramLineName, Audience>>;
const Lines = createContext<Lines | null>(null);

/** The lines of programs, said once for every page: they are computed by lib/access for whoever is signed in. */
export const ProgramLines = ({ lines, children }: { lines: Lines; children: ReactNode }) => (
  <Lines value={lines}>{children}</Lines>
);

/** Who can read what is written in a program's forms. */
export function ProgramAudience({
  of,
  whole = true,
  about,
}: {
  of: ProgramLineName;
  whole?: boolean;
  about?: string;
}) {
  const lines = use(Lines);
  return lines && <AudienceLine audience={lines[of]} whole={whole} {...(about && { about })} />;
}
