import { answering, asFile } from "@/lib/answering";
import { rejectedAsCsv } from "@/lib/people/import/queries";
import { readerHere, words } from "@/lib/reader";
import { mappingFrom } from "@/app/people/import/mapping";

/** The rows an import would leave out, each with its reason, to mend and import again. */
export const GET = (request: Request, { params }: { params: Promise<{ uploadId: string }> }) =>
  answering(async (actor) => {
    const mapping = mappingFrom(Object.fromEntries(new URL(request.url).searchParams));
    const { uploadId } = await params;
    const rejected = await rejectedAsCsv(actor, uploadId, mapping, await readerHere());
    return asFile(rejected, (await words("import"))("rowsFile"));
  });
