/**
 * The failures a person may meet. Each carries a sentence for them; anything else thrown is a bug:
 * logged without content and shown as one.
 */
export class ExpectedError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, status: number, message: string) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
  }
}

/** Missing, foreign and forbidden-to-know are one answer. */
export class NotFound extends ExpectedError {
  /** What Next reads as its own `notFound()`, so that a query can say it and the page need not ask. */
  readonly digest = "NEXT_HTTP_ERROR_FALLBACK;404";
  constructor(message = "We could not find that. It may have been removed, or it is not yours to see.") {
    super("NotFound", 404, message);
  }
}

/** You may see it and may not do this with it. */
export class Forbidden extends ExpectedError {
  constructor(message = "You may not do this.") {
    super("Forbidden", 403, message);
  }
}

/** Nobody is signed in. */
export class SignInNeeded extends ExpectedError {
  constructor() {
    super("SignInNeeded", 401, "Please sign in and try again. What you typed is still here.");
  }
}

/** Signed in, and not lately enough for what was asked. */
export class FreshSignInNeeded extends ExpectedError {
  constructor() {
    super(
      "FreshSignInNeeded",
      403,
      "Please sign in again and then do this: it asks for a sign-in of the last fifteen minutes.",
    );
  }
}

/** Input that cannot be taken, by field name where a field is at fault. */
export class Invalid extends ExpectedError {
  readonly fields: Readonly<Record<string, string[]>>;
  constructor(message: string, fields: Record<string, string[]> = {}) {
    super("Invalid", 422, message);
    this.fields = fields;
  }
}

/** The world has moved on: somebody else changed it, or a rule of the house refuses it now. */
export class Conflict extends ExpectedError {
  constructor(message: string) {
    super("Conflict", 409, message);
  }
}

export class TooMany extends ExpectedError {
  constructor(message = "That was too often in a short time. Please wait a few minutes and try again.") {
    super("TooMany", 429, message);
  }
}

/** The disk of the database is full. Reading goes on. */
export class NoRoom extends ExpectedError {
  constructor() {
    super(
      "NoRoom",
      503,
      "There is no room left where Trellis keeps its data, so nothing was saved. What you typed is still here. Please tell whoever runs Trellis for you; as soon as there is room, try again.",
    );
  }
}
