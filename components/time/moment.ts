/** Where somebody reads the clock. */
export type Clock = { readonly timeZone: string };
