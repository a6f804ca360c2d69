import { NextResponse, type NextRequest } from "next/server";
import { isFromHere } from "./lib/auth/origin.ts";
import { STRICT_TRANSPORT, contentPolicy } from "./lib/content-policy.ts";
import { env } from "./lib/env.ts";

const HARMLESS = ["GET", "HEAD", "OPTIONS"];

/**
 * Two headers, and one refusal: a request that would change something, comes with a cookie and does not come from our
 * own pages (T18). Who may see what is decided in the data layer and in PostgreSQL, never here.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!HARMLESS.includes(request.method) && request.headers.has("cookie") && !isFromHere(request.headers))
    return dressed(notOurs(request), request);
  const policy = contentPolicy(newNonce(), {
    dev: process.env.NODE_ENV === "development",
    signInAt: identityProvider(),
  });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // Next reads the nonce from here
  const response = dressed(NextResponse.next({ request: { headers } }), request);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** To a program as a problem (RFC 9457). */
function notOurs({ nextUrl }: NextRequest): NextResponse {
  const detail = "This did not come from a page of ours.";
  if (!nextUrl.pathname.startsWith("/api/")) return new NextResponse(detail, { status: 403 });
  const problem = { type: "about:blank", title: "Forbidden", status: 403, detail, code: "NotOurs" };
  return NextResponse.json(problem, { status: 403, headers: { "Content-Type": "application/problem+json" } });
}

/** Beside the headers that next.config.js sets on every answer. Built files are the same for everybody, and named by what is in them; everything else is personal. */
function dressed(response: NextResponse, { nextUrl }: NextRequest): NextResponse {
  if (!nextUrl.pathname.startsWith("/_next/static/"))
    response.headers.set("Cache-Control", "private, no-store");
  if (env().NEXTAUTH_URL.startsWith("https:"))
    response.headers.set("Strict-Transport-Security", STRICT_TRANSPORT);
  return response;
}

const newNonce = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64url");

function identityProvider(): string {
  const issuer = env().OIDC_ISSUER;
  return issuer ? new URL(issuer).origin : "";
}
