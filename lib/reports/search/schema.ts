import { z } from "zod";

export const Search = z.object({ text: z.string().trim().min(1).max(80) });
export type Found = {
  readonly label: string;
  readonly href: string;
  readonly group: "programs" | "people";
  readonly hint?: string;
};
