import { asFile, exporting } from "@/lib/answering";
import { exportReport } from "@/lib/mentoring/program-numbers/export";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";

/** The report of a program as a file: `?as=xlsx`, or CSV. */
export async function GET(request: Request, { params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const as = new URL(request.url).searchParams.get("as") === "xlsx" ? "xlsx" : "csv";
  return exporting(paths.programReport(programId), async (actor) => {
    const { type, body } = await exportReport(actor, programId, as, await readerHere());
    return asFile(body, `${(await words("reports"))("fileName")}.${as}`, type);
  });
}
