import { answering, asFile } from "@/lib/answering";
import { exportReport } from "@/lib/mentoring/program-numbers/export";
import { readerHere } from "@/lib/reader";

/** The report of a program as a file: `?as=xlsx`, or CSV. */
export const GET = (request: Request, { params }: { params: Promise<{ programId: string }> }) =>
  answering(async (actor) => {
    const as = new URL(request.url).searchParams.get("as") === "xlsx" ? "xlsx" : "csv";
    const { type, body } = await exportReport(actor, (await params).programId, as, await readerHere());
    return asFile(body, `program.${as}`, type);
  });
