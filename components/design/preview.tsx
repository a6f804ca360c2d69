import type { ReactNode } from "react";
import type { Content } from "@/lib/mentoring/designs/schema";
import { PracticeMark } from "../glyphs/practice-mark";
import { MODEL_WORDS } from "./words";

/** What participants see of the design; what is still open shows as a gap. */
export function Preview({
  name,
  content,
  asAdmin = true,
}: {
  name: string;
  content: Content;
  /** Somebody who designs sees that this is the participants' view; a participant simply reads. */
  asAdmin?: boolean;
}) {
  const { purpose, focus, model, components, matching } = content;
  const reasons = matching.criteria
    .map((criterion) => criterion.label.trim())
    .filter((label) => label !== "");
  return (
    <aside
      aria-label={asAdmin ? "What participants will see" : "About this program"}
      className="space-y-5 rounded-card border border-line bg-surface p-5 text-sm"
    >
      <p className="flex items-center gap-2 border-b border-line pb-3 text-xs text-ink-soft">
        <PracticeMark practice="mentoring" className="h-3.5 w-4.5 text-mentoring" />
        {asAdmin ? "What participants will see" : "About this program"}
      </p>
      <div>
        <p className="font-display text-lg leading-snug font-[550]">{name}</p>
        <p className="mt-2 whitespace-pre-line">{purpose.statement.trim() || <Gap>Why we do this</Gap>}</p>
      </div>
      <Fact title="What it is about">
        {focus.areas.length > 0 ? focus.areas.map((area) => area.name).join(" · ") : <Gap>Focus areas</Gap>}
      </Fact>
      <Fact title="How it works">
        {model.kind ? MODEL_WORDS[model.kind].name : <Gap>The model</Gap>}, for {components.months} months.
        You meet about every {components.cadenceWeeks === 1 ? "week" : `${components.cadenceWeeks} weeks`} for{" "}
        {components.sessionMinutes} minutes.
      </Fact>
      <Fact title="How you find each other">
        {reasons.length > 0 ? (
          `${reasons.join(" · ")}. Never anyone in your reporting line.`
        ) : (
          <Gap>Criteria</Gap>
        )}
      </Fact>
      <Fact title="What stays between you">
        {components.confidentiality.trim() || <Gap>The confidentiality statement</Gap>}
      </Fact>
      <Fact title="Your manager">
        {components.managerBriefing === "participants" ? (
          "Is told that you take part, never with whom."
        ) : components.managerBriefing === "eligible" ? (
          "Learns about the program, not whether you take part."
        ) : (
          <Gap>What managers are told</Gap>
        )}
      </Fact>
    </aside>
  );
}

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <p className="mb-0.5 text-xs font-medium text-mentoring">{title}</p>
    <div>{children}</div>
  </div>
);
const Gap = ({ children }: { children: ReactNode }) => (
  <span className="rounded border border-dashed border-line-strong/60 px-1.5 text-ink-soft">{children}</span>
);
