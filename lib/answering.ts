import "server-only";
import type { Actor } from "./access/actor.ts";
import { requireActor } from "./auth/visit.ts";
import { ExpectedError } from "./errors.ts";
import { readerHere } from "./reader.ts";
import { tell } from "./words/said.ts";

/** Answers what is asked for beside the pages, in somebody's name; an expected failure by its status and its sentence. */
export async function answering(work: (actor: Actor) => Promise<Response>): Promise<Response> {
  try {
    return await work(await requireActor());
  } catch (error) {
    if (error instanceof ExpectedError)
      return new Response(tell(error.said, await readerHere()), { status: error.status });
    throw error;
  }
}

/** A file to be kept under that name. */
export const asFile = (body: BodyInit, filename: string, type = "text/csv; charset=utf-8"): Response =>
  new Response(body, {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${filename}"` },
  });
