import { asFile, exporting } from "@/lib/answering";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { exportOwnData } from "@/lib/reports/own-data/queries";

/** One's own data as a file. A POST, because it is written down that it was asked for. */
export const POST = () =>
  exporting(paths.profile(), async (actor) => {
    const data = JSON.stringify(await exportOwnData(actor), null, 2);
    const t = await words("profile");
    return asFile(data, t("data.fileName"), "application/json; charset=utf-8");
  });
