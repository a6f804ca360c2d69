import { currentActor } from "@/lib/auth/visit";
import { ExpectedError, SignInNeeded } from "@/lib/errors";
import { rejectedAsCsv } from "@/lib/people/import/queries";
import { mappingFrom } from "@/app/people/import/mapping";

/** The rows an import would leave out, each with its reason, to mend and import again. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ uploadId: string }> },
): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) throw new SignInNeeded();
    const mapping = mappingFrom(Object.fromEntries(new URL(request.url).searchParams));
    const csv = await rejectedAsCsv(actor, (await params).uploadId, mapping);
    return new Response(csv, {
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
