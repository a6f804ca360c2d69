import { useWords } from "#words";
import { Check, Lock } from "lucide-react";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Side } from "@/lib/mentoring/enrolments/schema";
import type { ProgramState } from "@/lib/mentoring/programs/schema";
import { paths } from "@/lib/paths";
import { ActionButton } from "../ui/action-button";
import { ButtonLink } from "../ui/button";
import { cn } from "../ui/classes";

type Program = {
  id: string;
  state: ProgramState;
  sides: readonly Side[];
  design: { version: number; standing: "draft" | "submitted" | "approved"; missing: number } | null;
  counts: { mentees: number; mentors: number; runs: number; relationships: number } | null;
};
type Move = (input: unknown) => Promise<ActionResult<void>>;

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
  const t = useWords("programs");
  const { id, state, sides, design, counts } = program;
  const enrolled = sides.map((side) => counts?.[`${side}s`] ?? 0);
  const isApproved = design?.standing === "approved";
  const met = counts?.relationships ?? 0;
  const mayOpen = state === "approved" || state === "closed";
  return (
    <ol className="rounded-card border border-line bg-surface">
      <Step
        title={t("steps.design")}
        text={<DesignIs design={design} />}
        standing={isApproved ? "done" : "now"}
      >
        <ButtonLink href={paths.design(id)} {...(!isApproved && { variant: "primary", tone: "mentoring" })}>
          {t(design?.standing === "draft" ? "steps.goOn" : "steps.read")}
        </ButtonLink>
      </Step>
      <Step
        title={t("steps.enrolment")}
        text={
          whyClosed.enrol ??
          (sides.length > 1
            ? t("steps.takePart", { mentees: counts?.mentees ?? 0, mentors: counts?.mentors ?? 0 })
            : t("steps.membersTakePart", { members: enrolled[0] ?? 0 }))
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
            done={t("steps.opened")}
          >
            {t("steps.open")}
          </ActionButton>
        ) : (
          whyClosed.enrol === null && (
            <ButtonLink href={paths.enrolments(id)} {...primaryIf(state === "enrolling")}>
              {t("steps.see")}
            </ButtonLink>
          )
        )}
      </Step>
      <Step
        title={t("steps.matching")}
        text={whyClosed.match ?? (counts?.runs ? t("steps.runs", { count: counts.runs }) : t("steps.noRun"))}
        standing={stepOf(whyClosed.match, state === "matching", met > 0)}
      >
        {whyClosed.match === null && (
          <ButtonLink href={paths.matching(id)} {...primaryIf(state === "matching")}>
            {t(counts?.runs ? "steps.seeRuns" : "steps.match")}
          </ButtonLink>
        )}
      </Step>
      <Step
        title={t("steps.relationships")}
        text={met > 0 ? t("steps.underWay", { count: met }) : t("steps.noRelationship")}
        standing={met > 0 ? "now" : "closed"}
      >
        {met > 0 && (
          <>
            <ButtonLink href={paths.programReport(id)}>{t("steps.report")}</ButtonLink>
            <ButtonLink href={paths.programEvidence(id)}>{t("steps.evidence")}</ButtonLink>
            <ButtonLink href={paths.programRelationships(id)} {...primaryIf(state === "running")}>
              {t("steps.how")}
            </ButtonLink>
          </>
        )}
      </Step>
    </ol>
  );
}

function DesignIs({ design }: { design: Program["design"] }) {
  const t = useWords("programs");
  if (!design) return t("steps.designNotBegun");
  const { version, standing, missing } = design;
  if (standing === "approved") return t("steps.designApproved", { version });
  if (standing === "submitted") return t("steps.designSubmitted", { version });
  return missing === 0
    ? t("steps.designComplete", { version })
    : t("steps.designMissing", { missing, version });
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
  text: ReactNode;
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
