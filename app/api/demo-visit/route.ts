import { redirect } from "next/navigation";
import { visitAs } from "@/lib/auth/demo";
import { isFromHere } from "@/lib/auth/origin";
import { ExpectedError } from "@/lib/errors";
import { paths } from "@/lib/paths";

/** One click in a demo. In production mode this address does not exist. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
    const form = await request.formData();
    await visitAs(String(form.get("persona") ?? ""));
  } catch (error) {
    if (error instanceof ExpectedError) return new Response(null, { status: error.status });
    throw error;
  }
  redirect(paths.today());
}
