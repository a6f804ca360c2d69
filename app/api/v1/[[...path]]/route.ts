import { answerApi, failed, refused, type ApiAnswer } from "@/lib/api/answer";
import { describeApi } from "@/lib/api/openapi";
import { bearerOf } from "@/lib/auth/personal-token";
import { whereFrom } from "@/lib/auth/where-from";
import { env } from "@/lib/env";
import { ExpectedError, Invalid } from "@/lib/errors";
import { say } from "@/lib/words/said.ts";

const MOST_BYTES = 64 * 1024;
type Place = { params: Promise<{ path?: string[] }> };

/** Version 1 for programs of somebody's own. A cookie is nothing here: only a token says who asks. */
async function handle(request: Request, { params }: Place): Promise<Response> {
  try {
    const place = (await params).path ?? [];
    const method = request.method === "HEAD" ? "GET" : request.method; // the server sends the head of it alone
    if (place.join("/") === "openapi.json" && method === "GET")
      return Response.json(describeApi(env().NEXTAUTH_URL));
    const from = whereFrom(request.headers);
    const caller = await bearerOf(request.headers.get("authorization"), from);
    return said(
      await answerApi(caller, {
        ...{ method, place, query: new URL(request.url).searchParams },
        body: await bodyOf(request),
        idempotencyKey: request.headers.get("idempotency-key"),
      }),
    );
  } catch (error) {
    return said(error instanceof SyntaxError ? refused(new Invalid(say("api.notJson"))) : failed(error));
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  const tooLong = new ExpectedError("TooLong", 413, say("api.tooLong"));
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) throw tooLong;
  const text = await request.text();
  if (text.length > MOST_BYTES) throw tooLong;
  return text === "" ? null : (JSON.parse(text) as unknown);
}

const said = ({ status, body, headers }: ApiAnswer): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "private, no-store",
      ...headers,
    },
  });

export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE };
