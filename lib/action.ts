import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "./access/actor.ts";
import type { ActionResult } from "./action-result.ts";
import { requireFreshActor } from "./auth/fresh.ts";
import { requireActor } from "./auth/visit.ts";
import { whereFrom } from "./auth/where-from.ts";
import { ExpectedError, Invalid, NoRoom } from "./errors.ts";
import { note, report } from "./log.ts";
import { readerHere } from "./reader.ts";
import { wrongPlainly } from "./wrong-plainly.ts";
import { say, saidOfField, tell, type Sayable } from "./words/said.ts";

/**
 * A server action from a schema and a command: identify, parse, call, translate errors. An action is a public
 * endpoint; whatever arrives is checked here and again by the database.
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<T>,
  identify: () => Promise<Actor> = requireActor,
): (input: unknown) => Promise<ActionResult<T>> {
  return async (input) => {
    try {
      const actor = await identify();
      const value = await command(actor, parse(schema, input));
      refresh(); // the page that asked shows what is so now
      return { ok: true, value };
    } catch (error) {
      if (!(error instanceof ExpectedError)) unstable_rethrow(error);
      return await failure(error);
    }
  };
}

/** The same for keys, exports and roles: a browser that was left open is not enough. */
export const freshAction = <S extends z.ZodType, T>(
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<T>,
): ((input: unknown) => Promise<ActionResult<T>>) => action(schema, command, requireFreshActor);

/** The same for a question asked while somebody types: nothing has changed, so the page stays as it is. */
export function query<S extends z.ZodType, T>(
  schema: S,
  ask: (actor: Actor, input: z.output<S>) => Promise<T>,
): (input: unknown) => Promise<ActionResult<T>> {
  return async (input) => {
    try {
      return { ok: true, value: await ask(await requireActor(), parse(schema, input)) };
    } catch (error) {
      if (!(error instanceof ExpectedError)) unstable_rethrow(error);
      return await failure(error);
    }
  };
}

/**
 * The same for the few forms that need no sign-in. The command is told where the request came from, as far as the
 * nearest proxy says so, and decides by what it was given whether to answer.
 */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  command: (visitor: { address: string }, input: z.output<S>) => Promise<T>,
): (input: unknown) => Promise<ActionResult<T>> {
  return async (input) => {
    try {
      const address = whereFrom(await headers());
      return { ok: true, value: await command({ address }, parse(schema, input)) };
    } catch (error) {
      if (!(error instanceof ExpectedError)) unstable_rethrow(error);
      return await failure(error);
    }
  };
}

export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: wrongPlainly });
  if (parsed.success) return parsed.data;
  const fields: Record<string, Sayable[]> = {};
  for (const issue of parsed.error.issues)
    for (const path of placesOf(issue)) (fields[path.join(".")] ??= []).push(saidOfField(issue));
  throw new Invalid(say("answers", { count: Object.keys(fields).length }), fields);
}

/** Where something is wrong: a field that nobody knows is at fault itself, not what it stands in. */
const placesOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** What somebody is told of a failure, in their language. */
export async function failure(error: unknown): Promise<Extract<ActionResult<never>, { ok: false }>> {
  if (error instanceof NoRoom) note("the disk of the database is full");
  const reader = await readerHere();
  const told = (said: Sayable) => tell(said, reader);
  if (error instanceof ExpectedError)
    return { ok: false, message: told(error.said), fields: error instanceof Invalid ? error.told(told) : {} };
  report(error);
  return { ok: false, message: told(say("bug")), fields: {} };
}
