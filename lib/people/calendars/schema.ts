import { z } from "zod";

export const SetInvites = z.object({ invites: z.boolean() });
export const Nothing = z.object({}).optional();
