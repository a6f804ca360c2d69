import { useWords } from "#words";
import type { Coach } from "@/lib/coaching/coaches/schema";
import { Avatar } from "../ui/avatar";
import { Badge } from "../ui/badge";
import { RowItem } from "../ui/row-list";

/** One coach: in what, what shows it, languages, hours, and how many places are free. */
export function CoachRow({
  coach,
  competencies,
}: {
  coach: Coach;
  competencies: readonly { readonly id: string; readonly name: string }[];
}) {
  const t = useWords("coaching");
  const { name, jobTitle, about, languages, timeZone, availability, expertise, capacity, load, open } = coach;
  const free = open ? Math.max(0, capacity - load) : 0;
  return (
    <RowItem className="items-start py-5">
      <Avatar name={name} />
      <div className="min-w-60 flex-1 space-y-2">
        <p>
          <span className="font-medium">{name}</span>
          {jobTitle && <span className="text-ink-soft">, {jobTitle}</span>}
        </p>
        {about && <p className="max-w-[68ch] text-sm">{about}</p>}
        <ul className="space-y-1.5 text-sm">
          {expertise.map(({ competencyId, evidence }) => (
            <li key={competencyId} className="max-w-[68ch] border-l-2 border-coaching/40 pl-3">
              <span className="font-medium">
                {competencies.find(({ id }) => id === competencyId)?.name ?? t("coach.skill")}.{" "}
              </span>
              <span className="text-ink-soft">{evidence}</span>
            </li>
          ))}
        </ul>
        <p className="text-sm text-ink-soft">
          {[languages.join(", "), timeZone.replace("_", " "), availability].filter(Boolean).join(" · ")}
        </p>
      </div>
      <Badge tone={free > 0 ? "coaching" : "plain"}>
        {!open ? t("coach.closed") : free === 0 ? t("coach.full") : t("free", { free, capacity })}
      </Badge>
    </RowItem>
  );
}
