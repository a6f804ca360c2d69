import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { generateAuthenticationOptions } from "@simplewebauthn/server";
import { now } from "../../clock.ts";
import { allowTry, heldOff } from "../../db/rate-limit.ts";
import { asSignIn } from "../../db/unit.ts";
import { Forbidden } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { endVisit, startVisit } from "../visit.ts";
import { newChallenge, PATIENCE, takeChallenge } from "./challenge.ts";
import { handleOf } from "./handle.ts";
import { relyingParty, requireRelyingParty } from "./relying-party.ts";
import type { Assertion } from "./schema.ts";
import { counterIn } from "./verifying.ts";
import { say } from "../../words/said.ts";

const WRONG = { most: 30, minutes: 15 };
/** Many people may come from one address; each of them begins now and then. */
const BEGUN = { most: 600, minutes: 15 };
/** Longer than the work takes, so that the answer comes no later for a passkey that is known (T10). */
const ANSWER_AFTER_MS = 150;

type From = { readonly address: string };
type Options = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

/** What a browser is to sign. It names nobody: the passkey says whose it is. */
export async function beginPasskeySignIn({ address }: From): Promise<Options> {
  const { id } = requireRelyingParty();
  await allowTry(`passkey-begun:${address}`, BEGUN);
  const challenge = await newChallenge(null);
  return generateAuthenticationOptions({
    rpID: id,
    challenge,
    timeout: PATIENCE,
    userVerification: "required",
  });
}

/**
 * Opens a visit for whoever a passkey proves to be here; what was open in this browser ends. Throws `Forbidden`, in
 * the same words whatever it was that was not right, and holds off guessing.
 */
export async function signInByPasskey({ address }: From, answer: Assertion): Promise<void> {
  const personId = await heldOff(`passkey:${address}`, WRONG, async () => {
    const [proven] = await Promise.all([provenBy(answer), pause(ANSWER_AFTER_MS)]);
    if (!proven) throw new Forbidden(say("passkeyUnknown"));
    return proven;
  });
  await endVisit();
  await startVisit(personId);
}

async function provenBy(answer: Assertion): Promise<string | null> {
  const challenge = await takeChallenge(null);
  const party = relyingParty();
  const passkey = await findPasskey(answer);
  if (!challenge || !party || !passkey) return null;
  const counter = await counterIn(answer, challenge, party, passkey.publicKey);
  if (counter === null) return null;
  return (await countUse(passkey, counter)) ? passkey.personId : null;
}

type Found = { id: string; personId: string; publicKey: Uint8Array<ArrayBuffer> };

/** A passkey that is known, of somebody who is here, and that says itself whose it is. */
function findPasskey({ id, response }: Assertion): Promise<Found | null> {
  return asSignIn(async (db) => {
    const passkey = await db.passkey.findUnique({
      where: { credentialId: new Uint8Array(Buffer.from(id, "base64url")) },
      select: { id: true, personId: true, publicKey: true },
    });
    if (!passkey) return null;
    const said = Buffer.from(response.userHandle, "base64url");
    const isHere = (await db.person.count({ where: { id: passkey.personId, leftAt: null } })) > 0;
    return isHere && said.equals(handleOf(passkey.personId)) ? passkey : null;
  });
}

/** A counter that does not go up may be a copy's. Passkeys that many devices share do not count, and say 0. */
function countUse({ id, personId }: Found, counter: number): Promise<boolean> {
  return asSignIn(async (db) => {
    const { count } = await db.passkey.updateMany({
      where: { id, OR: [{ counter: { lt: counter } }, ...(counter === 0 ? [{ counter: 0 }] : [])] },
      data: { counter, usedAt: now() },
    });
    if (count === 0 && (await db.passkey.count({ where: { id } })) > 0)
      await record(db, null, "person.passkey-refused", personId);
    return count > 0;
  });
}
