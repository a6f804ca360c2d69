/** The process runs and answers. Asks nothing of anybody, so that a database that is away restarts no application. */
export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response("live\n");
}
