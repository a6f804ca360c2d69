/** The stages of an enrolment, for admins and for the person. */
export const STAGE_WORDS: Record<string, { readonly name: string; readonly mine: string }> = {
  invited: { name: "invited", mine: "You are invited." },
  applied: { name: "applied", mine: "Your application is with the program’s admins." },
  asked: { name: "asked back", mine: "An admin would like to know something more before they decide." },
  approved: {
    name: "takes part",
    mine: "You take part. You are told here when somebody is proposed to you.",
  },
  waiting: {
    name: "waiting list",
    mine: "Every place is taken. You come in by yourself when one becomes free.",
  },
  paused: { name: "resting", mine: "You keep your place, and nobody new is proposed to you." },
  declined: { name: "declined", mine: "The program’s admins decided against it this time." },
  withdrawn: { name: "withdrawn", mine: "You have withdrawn. You can apply again." },
};

export const STAGES = ["applied", "asked", "waiting", "approved", "paused", "declined", "withdrawn"] as const;
