import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";
import { unsubscribe } from "@/lib/people/mail-wishes/unsubscribing";

type Place = { params: Promise<{ token: string }> };

/** The button of a mail program (RFC 8058), and that of our page: one request, no sign-in, and no cookie. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  const { token } = await params;
  const done = await unsubscribe(token);
  if (new URL(request.url).searchParams.has("page"))
    return new Response(null, { status: 303, headers: { Location: `${paths.stopMails(token)}?stopped` } });
  return new Response(null, { status: done ? 200 : 404 }); // read by a program alone
}

/** Whoever opens the address only looks: scanners do it, too. A person finds a button there. */
export async function GET(_: Request, { params }: Place): Promise<never> {
  redirect(paths.stopMails((await params).token));
}
