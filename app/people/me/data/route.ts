import { asFile, exporting } from "@/lib/answering";
import { paths } from "@/lib/paths";
import { exportOwnData } from "@/lib/reports/own-data/queries";

/** One's own data as a file. A POST, because it is written down that it was asked for. */
export const POST = () =>
  exporting(paths.profile(), async (actor) => {
    const data = JSON.stringify(await exportOwnData(actor), null, 2);
    return asFile(data, "my-trellis-data.json", "application/json; charset=utf-8");
  });
