import { z } from "zod";

export const Nothing = z.object({});
