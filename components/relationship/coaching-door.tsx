import { useWords } from "#words";
import { paths } from "@/lib/paths";
import { Card } from "../ui/card";

/**
 * B2: a skill that came up here may be coached. A plain link that opens a new page without saying where it came from:
 * neither address, nor header, nor what the browser remembers of this page goes along with the request.
 */
export function CoachingDoor() {
  const t = useWords("relationship-space");
  return (
    <Card>
      <h2 className="mb-2 text-sm font-medium text-ink-soft">{t("coaching.title")}</h2>
      <p className="text-sm">
        {t.rich("coaching.text", {
          link: (chunks) => (
            <a className="link" href={paths.newEngagement()} rel="noreferrer">
              {chunks}
            </a>
          ),
        })}
      </p>
    </Card>
  );
}
