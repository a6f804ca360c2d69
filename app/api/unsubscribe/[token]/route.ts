import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";
import { unsubscribe } from "@/lib/people/mail-wishes/unsubscribing";

type Place = { params: Promise<{ token: string }> };

/** The button of a mail program (RFC 8058): one request, no sign-in, and no cookie. */
export async function POST(_: Request, { params }: Place): Promise<Response> {
  const done = await unsubscribe((await params).token);
  return new Response(null, { status: done ? 200 : 404 }); // read by a program alone
}

/** Whoever opens the address only looks: scanners do it, too. A person chooses for themselves behind it. */
export function GET(): never {
  redirect(paths.myMail());
}
