import { z } from "zod";

/** The id is made by whoever writes, so that sending it twice sends it once. */
export const SendSuggestion = z.object({
  id: z.uuid(),
  recipientId: z.uuid("Please choose one of your reports."),
  text: z.string().trim().min(1, "There is nothing to send yet.").max(4000, "At most 4000 characters."),
});
export type SendSuggestion = z.input<typeof SendSuggestion>;

export const OneSuggestion = z.object({ suggestionId: z.uuid() });
export type OneSuggestion = z.infer<typeof OneSuggestion>;
