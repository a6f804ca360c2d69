import { z } from "zod";
import type { FieldKey } from "../import/schema.ts";

/** How long an import can be undone; then what stood there before it is forgotten. */
export const UNDO_DAYS = 30;

export const UndoImport = z.object({ importId: z.uuid() });

type Changed = Exclude<FieldKey, "email" | "first" | "last" | "manager">;
/** Why something stays as an import made it, to be put into words. */
export type StayFault = {
  readonly why:
    | "cameIn" | "inDirectory" | "hasRole" | "inLaterImport" | "otherManager" | "circle" | "isManager" | "wasManager"
    | `changed.${Changed}`;
  readonly values: { readonly name?: string };
}; // prettier-ignore
