import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { areLinksHeldOff } from "@/lib/auth/link-tries";
import { options } from "@/lib/auth/options";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth, and before it the door that is shut on whoever guesses at links. */
const handler = async (request: NextRequest, context: Context): Promise<Response> => {
  const isLink = (await context.params).nextauth.join("/") === "callback/email";
  if (isLink && (await areLinksHeldOff(request.headers)))
    return Response.redirect(new URL(`${paths.signIn()}?error=TooMany`, env().NEXTAUTH_URL));
  return NextAuth(request, context, options()) as Promise<Response>;
};

export { handler as GET, handler as POST };
