import type { WordsOf } from "../words/tell.ts";

/**
 * Every letter Trellis sends. A letter holds names and links, never a word of what people say to each other;
 * subjects are neutral, because other people see them over a shoulder.
 */
export type Letter =
  | { readonly kind: "sign-in"; readonly link: string }
  | {
      readonly kind: "feedback-requested";
      readonly link: string;
      readonly client: string;
      readonly coach: string;
    }
  | {
      readonly kind: "feedback-reminder";
      readonly link: string;
      readonly client: string;
      readonly coach: string;
    }
  | { readonly kind: "proposal-released"; readonly link: string }
  | { readonly kind: "suggestion"; readonly link: string }
  | { readonly kind: "address-changed"; readonly link: string }
  | { readonly kind: "passkey-added"; readonly link: string }
  | { readonly kind: "passkey-removed"; readonly link: string }
  | { readonly kind: "erasure-asked"; readonly link: string }
  | { readonly kind: "erasure-ordered"; readonly link: string }
  | { readonly kind: "nudge"; readonly about: Nudge; readonly link: string }
  | {
      readonly kind: "appointment";
      readonly what: "planned" | "moved" | "called-off";
      readonly link: string;
      readonly calendar: { readonly method: string; readonly content: string };
      /** The first of those that were mailed together: the others are of its conversation. */
      readonly first?: string | null;
    };

/** What Trellis reminds of. Mentoring and coaching are not told apart here. */
export type Nudge = "session-tomorrow" | "not-logged" | "agreement-unsigned" | "pair-quiet";

export type Rendered = {
  readonly subject: string;
  readonly text: string;
  /** For the calendar of whoever gets it. */
  readonly icalEvent?: { readonly method: string; readonly content: string; readonly filename: string };
};

/** The words of a letter, in its reader's language. */
export function render(letter: Letter, t: WordsOf<"mail">): Rendered {
  const { link } = letter;
  switch (letter.kind) {
    case "feedback-requested":
    case "feedback-reminder": {
      const { kind, client, coach } = letter;
      return { subject: t(`subject.${kind}`), text: t(`feedback.${kind}`, { client, coach, link }) };
    }
    case "nudge":
      return { subject: t("subject.nudge"), text: t(`nudge.${letter.about}`, { link }) };
    case "appointment":
      return {
        subject: t(`subject.appointment.${letter.what}`),
        text: t(`appointment.${letter.what}`, { link }),
        icalEvent: { ...letter.calendar, filename: t("calendarFile") },
      };
    default:
      return { subject: t(`subject.${letter.kind}`), text: t(`letter.${letter.kind}`, { link }) };
  }
}
