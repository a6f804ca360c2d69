"use server";
import { query } from "@/lib/action";
import { findInvited } from "@/lib/mentoring/enrolments/my-enrolment";
import { OpenInvitation } from "@/lib/mentoring/enrolments/schema";
import { readerHere } from "@/lib/reader";
import { tell } from "@/lib/words/said";

export const openLink = query(OpenInvitation, async (actor, input) => {
  const { closed, ...invited } = await findInvited(actor, input);
  return { ...invited, closed: closed && tell(closed, await readerHere()) };
});
