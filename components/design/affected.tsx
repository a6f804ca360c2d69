import { Callout } from "../ui/callout";

/** Who lives under which version, and that nobody is moved over by somebody else (D4). */
export function Affected({
  version,
  approved,
  live,
}: {
  version: number;
  approved: boolean;
  live: readonly { version: number; relationships: number }[];
}) {
  const earlier = live.filter((each) => each.version < version);
  if (earlier.length === 0) return null;
  const moved = live.find((each) => each.version === version)?.relationships ?? 0;
  const all = earlier.reduce((sum, each) => sum + each.relationships, 0);
  const under = earlier.map((each) => `${each.relationships} under version ${each.version}`).join(", ");
  return (
    <Callout kind="info" title={`${all} ${all === 1 ? "relationship lives" : "relationships live"} under an earlier version`}>
      <p>
        {under}
        {moved > 0 && `; ${moved} under this one`}. Each keeps its own. {approved ? "All were told of this one" : "All are told once this one is approved"}, and a relationship moves over when every one of its members agrees. People who enrol or are matched from then on come in under the newest version.
      </p>
      <p className="mt-1 text-xs">Relationships of people you manage are in none of these numbers.</p>
    </Callout>
  );
} // prettier-ignore
