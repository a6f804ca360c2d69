import { useFigures, useWords } from "#words";
import Link from "next/link";
import { paths } from "@/lib/paths";
import { Callout } from "../ui/callout";

/** These headings were mapped before; that is what is shown, and can be let go. */
export function SavedMapping({ by, at, uploadId }: { by: string; at: Date; uploadId: string }) {
  const t = useWords("import");
  const figures = useFigures();
  return (
    <div className="mb-6">
      <Callout kind="quiet" title={t("mapping.saved")}>
        {t.rich("mapping.savedBy", {
          by,
          day: figures.dateTime(at, "long"),
          link: (chunks) => (
            <Link href={`${paths.peopleImport()}?upload=${uploadId}&chosen=guess`} className="link">
              {chunks}
            </Link>
          ),
        })}
      </Callout>
    </div>
  );
}
