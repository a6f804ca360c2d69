import { ownerOfFeed } from "@/lib/auth/feed";
import { whereFrom } from "@/lib/auth/where-from";
import { ExpectedError } from "@/lib/errors";
import { getFeed } from "@/lib/reports/calendar/queries";

/** What a calendar program subscribes to. The address is the key: whoever has it sees when, and nothing else. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  try {
    const from = whereFrom(request.headers);
    const body = await getFeed(await ownerOfFeed((await params).token, from));
    return new Response(body, {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Cache-Control": "private, no-store",
        "X-Robots-Tag": "noindex",
      },
    });
  } catch (error) {
    if (error instanceof ExpectedError) return new Response(error.message, { status: error.status });
    throw error;
  }
}
