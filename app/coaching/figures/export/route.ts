import { redirect } from "next/navigation";
import { requireFreshActor } from "@/lib/auth/fresh";
import { figuresAsCsv } from "@/lib/coaching/figures/queries";
import { ExpectedError, FreshSignInNeeded } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";

/** The figures as a file. */
export async function GET(): Promise<Response> {
  try {
    return new Response(await figuresAsCsv(await requireFreshActor(), await words("initiatives")), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="coaching.csv"',
      },
    });
  } catch (error) {
    if (error instanceof FreshSignInNeeded) redirect(paths.signIn(paths.coachingFigures()));
    if (error instanceof ExpectedError)
      return new Response(tell(error.said, await readerHere()), { status: error.status });
    throw error;
  }
}
