import { z } from "zod";
import { wrong } from "../../wrong.ts";

const PointText = z.string().trim().min(1, wrong("fewWords")).max(400, wrong("atMost"));

/** The id is made by whoever writes, so that sending it twice keeps it once. */
export const AddPoint = z.object({ id: z.uuid(), relationshipId: z.uuid(), text: PointText });

/** `sessionId` is where it was talked about; null opens it again. */
export const CoverPoint = z.object({ pointId: z.uuid(), sessionId: z.uuid().nullable() });
export const OnePoint = z.object({ pointId: z.uuid() });
