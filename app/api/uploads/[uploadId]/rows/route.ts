import { answering, asFile } from "@/lib/answering";
import { getRows } from "@/lib/people/uploads/commands";
import { words } from "@/lib/reader";

/** The rows that an import could not take, each with its reason, under the import's id, for a day. */
export const GET = (_request: Request, { params }: { params: Promise<{ uploadId: string }> }) =>
  answering(async (actor) =>
    asFile(await getRows(actor, (await params).uploadId), (await words("import"))("rowsFile")),
  );
