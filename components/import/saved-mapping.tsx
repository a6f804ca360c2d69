import Link from "next/link";
import { paths } from "@/lib/paths";
import { Callout } from "../ui/callout";

/** These headings were mapped before; that is what is shown, and can be let go. */
export function SavedMapping({
  by,
  at,
  uploadId,
  timeZone,
}: {
  by: string;
  at: Date;
  uploadId: string;
  timeZone: string;
}) {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone });
  return (
    <div className="mb-6">
      <Callout kind="quiet" title="A file with these headings was imported before">
        The columns are set as {by} set them on {day.format(at)}.{" "}
        <Link href={`${paths.peopleImport()}?upload=${uploadId}&chosen=guess`} className="link">
          Guess anew from the headings
        </Link>
      </Callout>
    </div>
  );
}
