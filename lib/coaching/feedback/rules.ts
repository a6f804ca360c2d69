import type { Engagement, Occasion } from "../engagements/schema.ts";
import { speaksOfMentoring } from "./mentoring-words.ts";

type Texts = { readonly area: string; readonly observed: string; readonly effect: string };

/** Which of the areas seem to, by index. */
export const areasOnMentoring = (areas: readonly Texts[]): number[] =>
  areas.flatMap(({ area, observed, effect }, index) =>
    speaksOfMentoring(`${area} ${observed} ${effect}`) ? [index] : [],
  );

/** A level given with feedback counts for this moment of the engagement. */
export const momentOf = (occasion: Occasion) =>
  occasion === "start" ? "baseline" : occasion === "end" ? "final" : "interim";

/** The request that waits for the present manager, if there is one. */
export const openRequest = ({ requests, manager }: Engagement, moment: Date) =>
  requests.find(
    ({ managerId, answeredAt, expiresAt }) => managerId === manager?.id && !answeredAt && expiresAt > moment,
  );
