import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** Something to practise before a day, of the plan or besides. The id is made by whoever writes. */
export const SetTask = z.object({
  id: z.uuid(),
  engagementId: z.uuid(),
  planItemId: z
    .union([z.uuid(), z.literal("")])
    .nullish()
    .transform((value) => value || null),
  task: z.string().trim().min(3, wrong("practiseWhat")).max(500, wrong("atMost")),
  dueOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, wrong("byWhichDay")),
});
export const TickTask = z.object({ taskId: z.uuid(), done: z.boolean() });

export type Task = {
  readonly id: string;
  readonly task: string;
  readonly planItemId: string | null;
  readonly dueOn: Date;
  readonly doneAt: Date | null;
};
