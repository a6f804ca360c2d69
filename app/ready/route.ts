import { readiness } from "@/lib/operations/readiness";

export const dynamic = "force-dynamic";

/** Whether a balancer should send visitors here: 200 or 503, and by which check. */
export async function GET(): Promise<Response> {
  const { ready, checks } = await readiness();
  return Response.json({ ready, checks }, { status: ready ? 200 : 503 });
}
