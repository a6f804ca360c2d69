"use server";
import { publicAction } from "@/lib/action";
import { claimOwnerLink } from "@/lib/auth/owner-link";
import { Welcome } from "@/lib/auth/schema";
import { startVisit } from "@/lib/auth/visit";

export const claim = publicAction(Welcome, async (visitor, { token, ...founding }) => {
  const { personId } = await claimOwnerLink(visitor, token, founding);
  await startVisit(personId);
});
