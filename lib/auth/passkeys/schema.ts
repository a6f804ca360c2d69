import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** Bytes as a browser sends them. */
const bytes = (most: number) => z.base64url().min(1).max(most);
const Id = bytes(1400);

/** A browser's answer to being asked for a new passkey, as far as it is read. */
const NewCredential = z.object({
  id: Id,
  rawId: Id,
  type: z.literal("public-key"),
  response: z.object({ clientDataJSON: bytes(4000), attestationObject: bytes(20_000) }),
});
export type NewCredential = z.output<typeof NewCredential>;

const name = z.string().trim().min(1, wrong("passkeyName")).max(60, wrong("atMost"));

export const BeginPasskey = z.object({ name });
export const AddPasskey = z.object({ name, credential: NewCredential });
export const RemovePasskey = z.object({ passkeyId: z.uuid() });

/** A browser's answer to being asked to sign in. */
export const SignInByPasskey = z.object({
  id: Id,
  rawId: Id,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(2000),
    userHandle: bytes(100),
  }),
});
export type Assertion = z.output<typeof SignInByPasskey>;
