import { paths } from "@/lib/paths";
import { Card } from "../ui/card";

/**
 * B2: a skill that came up here may be coached. A plain link that opens a new page without saying where it came from:
 * neither address, nor header, nor what the browser remembers of this page goes along with the request.
 */
export function CoachingDoor() {
  return (
    <Card>
      <h2 className="mb-2 text-sm font-medium text-ink-soft">A skill your work needs now?</h2>
      <p className="text-sm">
        Somebody can coach you in it.{" "}
        <a className="link" href={paths.newEngagement()} rel="noreferrer">
          Ask for coaching
        </a>
        . What you ask for says nothing of your mentoring, not even that there is one.
      </p>
    </Card>
  );
}
