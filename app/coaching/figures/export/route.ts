import { redirect } from "next/navigation";
import { requireFreshActor } from "@/lib/auth/fresh";
import { figuresAsCsv } from "@/lib/coaching/figures/queries";
import { ExpectedError, FreshSignInNeeded } from "@/lib/errors";
import { paths } from "@/lib/paths";

/** The figures as a file. */
export async function GET(): Promise<Response> {
  try {
    return new Response(await figuresAsCsv(await requireFreshActor()), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="coaching.csv"',
      },
    });
  } catch (error) {
    if (error instanceof FreshSignInNeeded) redirect(paths.signIn(paths.coachingFigures()));
    if (error instanceof ExpectedError) return new Response(error.message, { status: error.status });
    throw error;
  }
}
