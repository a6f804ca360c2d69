import { actorOfDirectory } from "@/lib/auth/directory-token";
import { whereFrom } from "@/lib/auth/where-from";
import { ExpectedError, TooMany } from "@/lib/errors";
import { answerScim, failed, type ScimAnswer } from "@/lib/people/directory/scim";
import { inEnglish, say } from "@/lib/words/said.ts";

const MOST_BYTES = 256 * 1024;
type Place = { params: Promise<{ path: string[] }> };

/** The organization's directory: people come, change and leave by SCIM 2.0 (RFC 7644). */
async function handle(request: Request, { params }: Place): Promise<Response> {
  try {
    const from = whereFrom(request.headers);
    const actor = await actorOfDirectory(request.headers.get("authorization"), from);
    const body = await bodyOf(request);
    if (body === undefined) return said(failed(413, inEnglish(say("api.tooLong"))));
    const { method, url } = request;
    return said(
      await answerScim(actor, { method, place: (await params).path, query: new URL(url).searchParams, body }),
    );
  } catch (error) {
    if (error instanceof SyntaxError)
      return said(failed(400, inEnglish(say("api.notJson")), "invalidSyntax"));
    if (!(error instanceof ExpectedError)) throw error;
    return said(
      failed(error.status, error.status === 401 ? inEnglish(say("api.tokenUnknown")) : error.message),
      {
        ...(error.status === 401 && { "WWW-Authenticate": "Bearer" }),
        ...(error instanceof TooMany && { "Retry-After": String(error.seconds) }),
      },
    );
  }
}

/** Null where there is none, undefined where it is too long. */
async function bodyOf(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return undefined;
  const text = await request.text();
  if (text.length > MOST_BYTES) return undefined;
  return text === "" ? null : (JSON.parse(text) as unknown);
}

function said({ status, body }: ScimAnswer, headers: Record<string, string> = {}): Response {
  return new Response(body === null ? null : JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/scim+json; charset=utf-8",
      "Cache-Control": "private, no-store",
      ...headers,
    },
  });
}

export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE };
