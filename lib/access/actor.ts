/** Whoever asks. Hats come from relations in the database, never from the actor. */
export type Actor = { readonly personId: string };
