import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** The id is made by whoever writes, so that sending it twice sends it once. */
export const SendSuggestion = z.object({
  id: z.uuid(),
  recipientId: z.uuid(wrong("chooseReport")),
  text: z.string().trim().min(1, wrong("nothingToSend")).max(4000, wrong("atMost")),
});
export type SendSuggestion = z.input<typeof SendSuggestion>;

export const OneSuggestion = z.object({ suggestionId: z.uuid() });
export type OneSuggestion = z.infer<typeof OneSuggestion>;
