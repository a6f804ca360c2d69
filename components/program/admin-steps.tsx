import { Check, Lock } from "lucide-react";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Side } from "@/lib/mentoring/enrolments/schema";
import type { ProgramState } from "@/lib/mentoring/programs/schema";
import { paths } from "@/lib/paths";
import { ActionButton } from "../ui/action-button";
import { ButtonLink } from "../ui/button";
import { cn } from "../ui/classes";
import { sideWords } from "../enrolment/side-words";

type Program = {
  id: string;
  state: ProgramState;
  sides: readonly Side[];
  design: { version: number; standing: "draft" | "submitted" | "approved"; missing: number } | null;
  counts: { mentees: number; mentors: number; runs: number; relationships: number } | null;
};
type Move = (input: unknown) => Promise<ActionResult<void>>;

const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

/** The way of a program, step by step; a closed step says why (D1). */
export function AdminSteps({
  program,
  whyClosed,
  move,
}: {
  program: Program;
  whyClosed: { enrol: string | null; match: string | null };
  move: Move;
}) {
  const { id, state, sides, design, counts } = program;
  const enrolled = sides.map((side) => counts?.[`${side}s`] ?? 0);
  const isApproved = design?.standing === "approved";
  const met = counts?.relationships ?? 0;
  const mayOpen = state === "approved" || state === "closed";
  return (
    <ol className="rounded-card border border-line bg-surface">
      <Step title="Design" text={designWords(design)} standing={isApproved ? "done" : "now"}>
        <ButtonLink href={paths.design(id)} {...(!isApproved && { variant: "primary", tone: "mentoring" })}>
          {design?.standing === "draft" ? "Go on designing" : "Read the design"}
        </ButtonLink>
      </Step>
      <Step
        title="Enrolment"
        text={
          whyClosed.enrol ??
          `${sides.map((side, i) => count(enrolled[i] ?? 0, sideWords(side, sides).one)).join(" and ")} take part.`
        }
        standing={stepOf(
          whyClosed.enrol,
          mayOpen || state === "enrolling",
          enrolled.every((n) => n > 0),
        )}
      >
        {mayOpen ? (
          <ActionButton
            action={move}
            input={{ programId: id, to: "enrolling" }}
            variant="primary"
            tone="mentoring"
            done="Enrolment is open."
          >
            Open enrolment
          </ActionButton>
        ) : (
          whyClosed.enrol === null && (
            <ButtonLink href={paths.enrolments(id)} {...primaryIf(state === "enrolling")}>
              See who takes part
            </ButtonLink>
          )
        )}
      </Step>
      <Step
        title="Matching"
        text={whyClosed.match ?? (counts?.runs ? `${count(counts.runs, "run")} so far.` : "No run yet.")}
        standing={stepOf(whyClosed.match, state === "matching", met > 0)}
      >
        {whyClosed.match === null && (
          <ButtonLink href={paths.matching(id)} {...primaryIf(state === "matching")}>
            {counts?.runs ? "See the runs" : "Match people"}
          </ButtonLink>
        )}
      </Step>
      <Step
        title="Relationships"
        text={
          met > 0 ? `${count(met, "relationship")} under way.` : "One begins when the people in it accept."
        }
        standing={met > 0 ? "now" : "closed"}
      >
        {met > 0 && (
          <>
            <ButtonLink href={paths.programReport(id)}>Report</ButtonLink>
            <ButtonLink href={paths.programEvidence(id)}>Evidence</ButtonLink>
            <ButtonLink href={paths.programRelationships(id)} {...primaryIf(state === "running")}>
              See how they go
            </ButtonLink>
          </>
        )}
      </Step>
    </ol>
  );
}

function designWords(design: Program["design"]): string {
  if (!design) return "Not begun.";
  const { version, standing, missing } = design;
  if (standing === "approved") return `Version ${version} is approved.`;
  if (standing === "submitted")
    return `Version ${version} waits for approval by somebody other than its author.`;
  if (missing === 0) return `Version ${version} is complete and can be submitted.`;
  return `${missing} ${missing === 1 ? "thing is" : "things are"} missing from version ${version}.`;
}

type Standing = "done" | "now" | "open" | "closed";
const stepOf = (why: string | null, isNow: boolean, isDone: boolean): Standing =>
  isNow ? "now" : isDone ? "done" : why === null ? "open" : "closed";
const primaryIf = (is: boolean) => (is ? ({ variant: "primary", tone: "mentoring" } as const) : {});

function Step({
  title,
  text,
  standing,
  children,
}: {
  title: string;
  text: string;
  standing: Standing;
  children: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b border-line px-4 py-4 last:border-b-0">
      <span
        aria-hidden
        className={cn(
          "inline-flex size-6 shrink-0 items-center justify-center rounded-full border-[1.5px]",
          standing === "done" && "border-mentoring bg-mentoring text-on-accent",
          standing === "now" && "border-mentoring bg-mentoring-tint",
          (standing === "open" || standing === "closed") && "border-line-strong/60 text-ink-soft",
        )}
      >
        {standing === "done" && <Check className="size-3.5" strokeWidth={3} />}
        {standing === "closed" && <Lock className="size-3" />}
      </span>
      <span className="min-w-48 flex-1">
        <span className="block font-medium">{title}</span>
        <span className="block max-w-[60ch] text-sm text-ink-soft">{text}</span>
      </span>
      {children}
    </li>
  );
}
