import "server-only";
import type { Actor } from "./access/actor.ts";
import { redirect } from "next/navigation";
import { requireFreshActor } from "./auth/fresh.ts";
import { requireActor } from "./auth/visit.ts";
import { ExpectedError, FreshSignInNeeded } from "./errors.ts";
import { paths } from "./paths.ts";
import { readerHere } from "./reader.ts";
import { tell } from "./words/said.ts";

type Work = (actor: Actor) => Promise<Response>;

/** Answers what is asked for beside the pages, in somebody's name; an expected failure by its status and its sentence. */
export const answering = (work: Work): Promise<Response> => answered(requireActor, work);

/**
 * The same for a file that takes what is known here out of Trellis: only soon after a sign-in (decision 034). Whose
 * sign-in is longer ago is led there, and from there to the page `back`.
 */
export async function exporting(back: string, work: Work): Promise<Response> {
  try {
    return await answered(requireFreshActor, work);
  } catch (error) {
    if (error instanceof FreshSignInNeeded) redirect(paths.signIn(back));
    throw error;
  }
}

async function answered(identify: () => Promise<Actor>, work: Work): Promise<Response> {
  try {
    return await work(await identify());
  } catch (error) {
    if (error instanceof FreshSignInNeeded) throw error;
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
