import { redirect } from "next/navigation";
import { requireFreshActor } from "@/lib/auth/fresh";
import { ExpectedError, FreshSignInNeeded } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { readerHere } from "@/lib/reader";
import { exportOwnData } from "@/lib/reports/own-data/queries";
import { tell } from "@/lib/words/said";

/** One's own data as a file. A POST, because it is written down that it was asked for. */
export async function POST(): Promise<Response> {
  try {
    const data = await exportOwnData(await requireFreshActor());
    return new Response(JSON.stringify(data, null, 2), {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": 'attachment; filename="my-trellis-data.json"',
      },
    });
  } catch (error) {
    if (error instanceof FreshSignInNeeded) redirect(paths.signIn(paths.profile()));
    if (error instanceof ExpectedError)
      return new Response(tell(error.said, await readerHere()), { status: error.status });
    throw error;
  }
}
