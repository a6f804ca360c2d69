import { inEnglish, say, saidOfField, type Sayable } from "./words/said.ts";

/**
 * The failures a person may meet. Each carries what is said to them, in words or by its key in the catalogue; anything
 * else thrown is a bug: logged without content and shown as one. `message` is English.
 */
export class ExpectedError extends Error {
  readonly code: string;
  readonly status: number;
  readonly said: Sayable;
  constructor(code: string, status: number, said: Sayable) {
    super(inEnglish(said));
    this.name = code;
    this.code = code;
    this.status = status;
    this.said = said;
  }
}

/** Missing, foreign and forbidden-to-know are one answer. */
export class NotFound extends ExpectedError {
  /** What Next reads as its own `notFound()`, so that a query can say it and the page need not ask. */
  readonly digest = "NEXT_HTTP_ERROR_FALLBACK;404";
  constructor(said: Sayable = say("notFound")) {
    super("NotFound", 404, said);
  }
}

/** You may see it and may not do this with it. */
export class Forbidden extends ExpectedError {
  constructor(said: Sayable = say("forbidden")) {
    super("Forbidden", 403, said);
  }
}

/** Nobody is signed in. */
export class SignInNeeded extends ExpectedError {
  constructor() {
    super("SignInNeeded", 401, say("signInNeeded"));
  }
}

/** Signed in, and not lately enough for what was asked. */
export class FreshSignInNeeded extends ExpectedError {
  constructor() {
    super("FreshSignInNeeded", 403, say("freshSignInNeeded"));
  }
}

/** Input that cannot be taken, by field name where a field is at fault. */
export class Invalid extends ExpectedError {
  readonly saidOf: Readonly<Record<string, readonly Sayable[]>>;
  constructor(said: Sayable, saidOf: Readonly<Record<string, readonly Sayable[]>> = {}) {
    super("Invalid", 422, said);
    this.saidOf = saidOf;
  }
  /** In English. */
  get fields(): Record<string, string[]> {
    return this.told(inEnglish);
  }
  told(tell: (said: Sayable) => string): Record<string, string[]> {
    return Object.fromEntries(Object.entries(this.saidOf).map(([name, said]) => [name, said.map(tell)]));
  }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** The first thing that a schema says is wrong, with the name of the field, in English: for programs. */
export const firstFault = ({ issues: [issue] }: { readonly issues: readonly Issue[] }): Invalid =>
  new Invalid(issue ? `${issue.path.join(".")}: ${inEnglish(saidOfField(issue))}` : "");

/** The world has moved on: somebody else changed it, or a rule of the house refuses it now. */
export class Conflict extends ExpectedError {
  constructor(said: Sayable) {
    super("Conflict", 409, said);
  }
}

/** Too often; in so many seconds it may be tried again. */
export class TooMany extends ExpectedError {
  readonly seconds: number;
  constructor(seconds: number) {
    super("TooMany", 429, say("tooMany", { minutes: Math.ceil(seconds / 60) }));
    this.seconds = seconds;
  }
}

/** The disk of the database is full. Reading goes on. */
export class NoRoom extends ExpectedError {
  constructor() {
    super("NoRoom", 503, say("noRoom"));
  }
}
