import { currentActor } from "@/lib/auth/visit";
import { ExpectedError, SignInNeeded } from "@/lib/errors";
import { exportReport } from "@/lib/mentoring/program-numbers/export";

/** The report of a program as a file: `?as=xlsx`, or CSV. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ programId: string }> },
): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) throw new SignInNeeded();
    const as = new URL(request.url).searchParams.get("as") === "xlsx" ? "xlsx" : "csv";
    const { type, body } = await exportReport(actor, (await params).programId, as);
    return new Response(body, {
      headers: {
        "Content-Type": type,
        "Content-Disposition": `attachment; filename="program.${as}"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof ExpectedError) return new Response(error.message, { status: error.status });
    throw error;
  }
}
