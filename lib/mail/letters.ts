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
  | { readonly kind: "nudge"; readonly about: Nudge; readonly link: string }
  | {
      readonly kind: "appointment";
      readonly what: "planned" | "moved" | "called-off";
      readonly link: string;
      readonly calendar: { readonly method: string; readonly content: string };
    };

/** What Trellis reminds of. Mentoring and coaching are not told apart here. */
export type Nudge = keyof typeof NUDGE;

const NUDGE = {
  "session-tomorrow": "You have an appointment tomorrow.",
  "not-logged": "An appointment is over, and nobody has written down yet whether it took place.",
  "agreement-unsigned": "Something waits for you to read and sign it.",
  "pair-quiet":
    "It has been quiet for six weeks. A short appointment keeps it going; and if it has run its course, there is a good way to say so.",
} as const;

export type Rendered = {
  readonly subject: string;
  readonly text: string;
  /** For the calendar of whoever gets it. */
  readonly icalEvent?: { readonly method: string; readonly content: string; readonly filename: string };
};

const APPOINTMENT = {
  planned: "An appointment was planned",
  moved: "An appointment was moved",
  "called-off": "An appointment was called off",
};

/** The words of a letter. */
export function render(letter: Letter): Rendered {
  switch (letter.kind) {
    case "sign-in":
      return {
        subject: "Your sign-in link",
        text: `Open this link to sign in to Trellis. It works once, for an hour.\n\n${letter.link}\n\nIf you did not ask for it, nothing happens when you leave it.`,
      };
    case "feedback-requested":
      return {
        subject: "Somebody would like to know your view",
        text: `${letter.coach} coaches ${letter.client}, and your feedback guides the coaching: what you observed, its effect on the work, and what matters most. It takes about two minutes and needs no other sign-in.\n\n${letter.link}\n\nThe link works once, for 14 days, and only for you.`,
      };
    case "feedback-reminder":
      return {
        subject: "Still open: somebody would like to know your view",
        text: `${letter.coach} would still like to know where you see coaching needed for ${letter.client}. One point is enough, and two minutes. What you began to write is kept.\n\n${letter.link}\n\nThe link works once and only for you. If you have nothing to say, say so to ${letter.coach}; nobody else hears of it.`,
      };
    case "proposal-released":
      return {
        subject: "A message from Trellis is waiting for you",
        text: `There is something for you to look at.\n\n${letter.link}`,
      };
    case "suggestion":
      return {
        subject: "A message from Trellis is waiting for you",
        text: `There is something for you to read.\n\n${letter.link}`,
      };
    case "nudge":
      return {
        subject: "A reminder from Trellis",
        text: `${NUDGE[letter.about]}\n\n${letter.link}`,
      };
    case "address-changed":
      return {
        subject: "Your mail address in Trellis was changed",
        text: `Your organization’s directory has another mail address for you now. From now on, sign-in links go there and no longer to this one.\n\nIf you did not expect this, tell whoever looks after Trellis in your organization at once.\n\n${letter.link}`,
      };
    case "passkey-added":
      return {
        subject: "A passkey was added to your account in Trellis",
        text: `Whoever has it can sign in as you from now on.\n\nIf it was not you, remove it at once, end every visit that you do not know, and tell whoever looks after Trellis in your organization.\n\n${letter.link}`,
      };
    case "passkey-removed":
      return {
        subject: "A passkey of yours in Trellis was removed",
        text: `Nobody signs in with it any more. You still sign in by mail.\n\nIf it was not you, tell whoever looks after Trellis in your organization.\n\n${letter.link}`,
      };
    case "appointment":
      return {
        subject: APPOINTMENT[letter.what],
        text: `${APPOINTMENT[letter.what]}. It comes with this mail, for your calendar.\n\n${letter.link}\n\nWhether such mails come is your choice, under “My calendar” in Trellis.`,
        icalEvent: { ...letter.calendar, filename: "appointment.ics" },
      };
  }
}
