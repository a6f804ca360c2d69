import { answering } from "@/lib/answering";
import { findProgress } from "@/lib/people/uploads/commands";

/** How far the import of one's own upload is; null before it begins and once it is through. */
export const GET = (_request: Request, { params }: { params: Promise<{ uploadId: string }> }) =>
  answering(async (actor) => Response.json(await findProgress(actor, (await params).uploadId)));
