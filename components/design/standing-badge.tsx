import { Badge } from "../ui/badge";

/** Where a version stands. */
export function StandingBadge({ standing }: { standing: "draft" | "submitted" | "approved" }) {
  if (standing === "approved") return <Badge tone="mentoring">Approved, frozen</Badge>;
  return standing === "submitted" ? (
    <Badge tone="warn">Waiting for approval</Badge>
  ) : (
    <Badge>Being written</Badge>
  );
}
