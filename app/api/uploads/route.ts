import { isFromHere } from "@/lib/auth/origin";
import { currentActor } from "@/lib/auth/visit";
import { failure } from "@/lib/action";
import { ExpectedError, Forbidden, Invalid, SignInNeeded } from "@/lib/errors";
import { keepUpload, mayUpload } from "@/lib/people/uploads/commands";
import { say } from "@/lib/words/said.ts";

const MOST = 10 * 1024 * 1024;

/** Takes one CSV file, read as it arrives and refused as soon as it is too large. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isFromHere(request.headers)) throw new Forbidden();
    const actor = await currentActor();
    if (!actor) throw new SignInNeeded();
    if (Number(request.headers.get("content-length") ?? 0) > MOST) throw tooLarge();
    await mayUpload(actor);
    const filename = nameIn(request.headers.get("x-filename"));
    return Response.json({ ok: true, value: await keepUpload(actor, filename, await readAtMost(request)) });
  } catch (error) {
    return Response.json(await failure(error), {
      status: error instanceof ExpectedError ? error.status : 500,
    });
  }
}

/** As our page sends it; whatever else is there is no name. */
function nameIn(header: string | null): string {
  try {
    return decodeURIComponent(header ?? "upload.csv").replaceAll("\u0000", "");
  } catch {
    return "upload.csv";
  }
}

const tooLarge = () => new Invalid(say("people.tooLarge"));

async function readAtMost(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
