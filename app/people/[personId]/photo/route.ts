import { z } from "zod";
import { answering } from "@/lib/answering";
import { NotFound } from "@/lib/errors";
import { getPhoto } from "@/lib/people/photo/queries";

type Props = { params: Promise<{ personId: string }> };

/** Somebody's picture, for colleagues who are signed in. */
export const GET = (_: Request, { params }: Props): Promise<Response> =>
  answering(async (actor) => {
    const { personId } = await params;
    if (!z.uuid().safeParse(personId).success) throw new NotFound();
    return new Response(await getPhoto(actor, personId), { headers: { "Content-Type": "image/jpeg" } });
  });
