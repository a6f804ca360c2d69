import type { Content, Section } from "@/lib/mentoring/designs/schema";
import { Badge } from "../ui/badge";
import { DescriptionList } from "../ui/description-list";
import { Table, Td, Th } from "../ui/table";
import { CriterionShares } from "./criterion-shares";
import { CATALOGUE } from "./focus-catalogue";
import { AIM_WORDS, briefing, compared, listed, MODEL_WORDS, WALL_RULES } from "./words";

/** A section of a design, to read. */
export function DesignSection({ section, content }: { section: Section; content: Content }) {
  const Part = PARTS[section];
  return <Part content={content} />;
}

const PARTS: Readonly<Record<Section, (props: { content: Content }) => React.ReactNode>> = {
  purpose: ({ content: { purpose } }) => (
    <div className="space-y-4">
      <p className="max-w-[68ch] whitespace-pre-line">{purpose.statement || "Not written yet."}</p>
      {purpose.measures.length > 0 && (
        <Table label="Success measures">
          <thead>
            <tr>
              <Th>Measure</Th>
              <Th number>Today</Th>
              <Th number>Target</Th>
              <Th>Unit</Th>
              <Th>Instrument</Th>
            </tr>
          </thead>
          <tbody>
            {purpose.measures.map((measure, i) => (
              <tr key={i}>
                <Td head>{measure.name}</Td>
                <Td number>{measure.baseline}</Td>
                <Td number>{measure.target}</Td>
                <Td>{measure.unit}</Td>
                <Td>
                  {measure.instrument}
                  {measure.when && <span className="block text-xs text-ink-soft">{measure.when}</span>}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  ),
  focus: ({ content: { focus } }) => (
    <DescriptionList
      items={(["competency", "whole_person"] as const).map((kind) => ({
        term: CATALOGUE[kind].title,
        value:
          focus.areas
            .filter((area) => area.kind === kind)
            .map((area) => area.name)
            .join(", ") || "None yet",
      }))}
    />
  ),
  model: ({ content: { model } }) => (
    <p className="max-w-[68ch]">
      {model.kind ? (
        <>
          <strong className="font-medium">{MODEL_WORDS[model.kind].name}.</strong>{" "}
          {MODEL_WORDS[model.kind].changes}
          {model.groupSize && ` Up to ${model.groupSize} people.`}
        </>
      ) : (
        "Not chosen yet."
      )}
    </p>
  ),
  components: ({ content: { components } }) => (
    <div className="max-w-[72ch]">
      <DescriptionList
        items={[
          { term: "Duration", value: `${components.months} months, renewable without limit` },
          {
            term: "Cadence",
            value: `Every ${components.cadenceWeeks === 1 ? "week" : `${components.cadenceWeeks} weeks`}, for about ${components.sessionMinutes} minutes`,
          },
          { term: "Orientation", value: components.orientation },
          { term: "Agreement", value: components.agreement },
          { term: "Confidentiality", value: components.confidentiality },
          {
            term: "Check-ins",
            value:
              components.checkInMonths.length > 0
                ? `After month ${listed(components.checkInMonths)}`
                : "None yet",
          },
          { term: "Managers", value: briefing(components.managerBriefing) },
          { term: "Closure", value: components.closure },
        ]}
      />
    </div>
  ),
  matching: ({ content: { matching } }) => (
    <div className="space-y-5">
      <CriterionShares
        criteria={matching.criteria}
        total={matching.criteria.reduce((sum, criterion) => sum + criterion.weight, 0)}
      />
      <ul className="divide-y divide-line border-y border-line text-sm">
        {matching.criteria.map((criterion) => (
          <li key={criterion.key} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
            <span className="min-w-40 flex-1">
              <span className="block font-medium">{criterion.label}</span>
              <span className="text-ink-soft">{compared(criterion)}</span>
            </span>
            {criterion.kind === "hard" && <Badge>Must hold</Badge>}
            {criterion.sensitive && <Badge>With consent only</Badge>}
            <span className="min-w-20 text-right tabular-nums print:min-w-0">{criterion.weight} points</span>
          </li>
        ))}
      </ul>
      <DescriptionList
        items={[
          {
            term: "Who matches",
            value:
              matching.approach === "self"
                ? "Mentees choose, mentors accept"
                : "The program proposes, both accept",
          },
          {
            term: "Aim",
            value: `${AIM_WORDS[matching.aim].name}. ${AIM_WORDS[matching.aim].explained}`,
          },
          { term: "Each mentor", value: `Takes up to ${matching.mentorCapacity} at once` },
          {
            term: "Former pairs",
            value: matching.rules?.includes("former-pairs")
              ? "Are not matched again"
              : "May be matched again",
          },
          {
            term: "Never",
            value: (
              <ul className="space-y-1">
                {WALL_RULES.map((rule) => (
                  <li key={rule}>{rule}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </div>
  ),
};
