import { currentActor } from "@/lib/auth/visit";
import { ExpectedError, SignInNeeded } from "@/lib/errors";
import { getRows } from "@/lib/people/uploads/commands";

/** The rows that an import could not take, each with its reason, under the import's id, for a day. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ uploadId: string }> },
): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) throw new SignInNeeded();
    return new Response(await getRows(actor, (await params).uploadId), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="rows-to-mend.csv"',
      },
    });
  } catch (error) {
    if (error instanceof ExpectedError) return new Response(error.message, { status: error.status });
    throw error;
  }
}
