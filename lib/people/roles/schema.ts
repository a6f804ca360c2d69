import { z } from "zod";
import { Email } from "../person/schema.ts";

export const ROLES = ["owner", "program_admin"] as const;
export type Role = (typeof ROLES)[number];

export const GrantRole = z.object({ email: Email, role: z.enum(ROLES) });
export const RevokeRole = z.object({ personId: z.uuid(), role: z.enum(ROLES) });
