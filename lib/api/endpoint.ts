import type { z } from "zod";
import type { Actor } from "../access/actor.ts";
import type { Scope } from "../people/tokens/schema.ts";

/** Whoever asks: somebody's token. */
export type Caller = {
  readonly actor: Actor;
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
};

type Described<I extends z.ZodObject, A extends z.ZodType> = {
  /** `/people/{personId}`: names in braces are fields of `input`; what else it has comes as query or body. */
  readonly path: `/${string}`;
  /** Null: any token will do. */
  readonly scope: Scope | null;
  readonly summary: string;
  readonly input: I;
  /** What may be answered, and nothing else: a field that is not here does not leave. */
  readonly answer: A;
};
type Got<I extends z.ZodObject, A extends z.ZodType> = Described<I, A> & {
  readonly run: (caller: Caller, input: z.output<I>) => Promise<z.input<A>>;
};
type Posted<I extends z.ZodObject, A extends z.ZodType> = Described<I, A> & {
  /** `id`: of what is made; the same when a request comes again. */
  readonly run: (caller: Caller, input: z.output<I>, id: string) => Promise<z.input<A>>;
};

/** An endpoint whose kind of input and answer nobody needs to know any more. */
export type Endpoint = Described<z.ZodObject, z.ZodType> & {
  readonly method: "GET" | "POST";
  readonly run: (caller: Caller, input: unknown, id: string) => Promise<unknown>;
};

export const get = <I extends z.ZodObject, A extends z.ZodType>(endpoint: Got<I, A>): Endpoint => ({
  ...endpoint,
  method: "GET",
  run: (caller, input) => endpoint.run(caller, input as z.output<I>),
});
export const post = <I extends z.ZodObject, A extends z.ZodType>(endpoint: Posted<I, A>): Endpoint => ({
  ...endpoint,
  method: "POST",
  run: (caller, input, id) => endpoint.run(caller, input as z.output<I>, id),
});
