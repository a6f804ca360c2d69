import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { options } from "@/lib/auth/options";

type Context = { params: Promise<{ nextauth: string[] }> };

const handler = async (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, options()) as Promise<Response>;

export { handler as GET, handler as POST };
