import { currentActor } from "@/lib/auth/visit";
import { findProgress } from "@/lib/people/uploads/commands";

/** How far the import of one's own upload is; null before it begins and once it is through. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ uploadId: string }> },
): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const progress = await findProgress(actor, (await params).uploadId);
  return Response.json(progress, { headers: { "Cache-Control": "no-store" } });
}
