import "server-only";
import { generateRegistrationOptions } from "@simplewebauthn/server";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, asSignIn } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { newChallenge, PATIENCE, takeChallenge } from "./challenge.ts";
import { handleOf } from "./handle.ts";
import { warn } from "./letter.ts";
import { requireRelyingParty } from "./relying-party.ts";
import type { AddPasskey } from "./schema.ts";
import { ALGORITHMS, credentialIn } from "./verifying.ts";
import { say } from "../../words/said.ts";

const MOST = 20;

type Options = Awaited<ReturnType<typeof generateRegistrationOptions>>;

/** What a browser is to make a passkey from. Throws `Conflict` where somebody has as many as there may be. */
export async function beginPasskey({ personId }: Actor): Promise<Options> {
  const { id } = requireRelyingParty();
  const { name, email, passkeys } = await asSignIn((db) =>
    db.person.findUniqueOrThrow({
      where: { id: personId },
      select: { name: true, email: true, passkeys: { select: { credentialId: true } } },
    }),
  );
  if (passkeys.length >= MOST) throw new Conflict(say("auth.manyPasskeys", { most: MOST }));
  return generateRegistrationOptions({
    rpName: "Trellis",
    rpID: id,
    userID: handleOf(personId),
    userName: email,
    userDisplayName: name,
    challenge: await newChallenge(personId),
    timeout: PATIENCE,
    attestationType: "none",
    excludeCredentials: passkeys.map(({ credentialId }) => ({
      id: Buffer.from(credentialId).toString("base64url"),
    })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** Keeps what the browser made, and tells its person by mail. Throws `Conflict`. */
export async function addPasskey(
  actor: Actor,
  { name, credential }: z.output<typeof AddPasskey>,
): Promise<void> {
  const party = requireRelyingParty();
  const challenge = await takeChallenge(actor.personId);
  if (!challenge) throw new Conflict(say("auth.passkeyLate"));
  const made = await credentialIn(credential, challenge, party);
  if (!made) throw new Conflict(say("auth.passkeyUnusable"));
  const { personId } = actor;
  await asPerson(actor, async (db) => {
    const { count } = await db.passkey.createMany({
      data: { id: newId(), personId, name, createdAt: now(), ...made },
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict(say("auth.passkeyKnown"));
    await record(db, actor, "person.passkey-added", personId);
    await warn(db, actor, "passkey-added");
  });
}
