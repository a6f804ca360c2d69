import "server-only";
import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import { decodeAttestationObject, decodeClientDataJSON, isoBase64URL } from "@simplewebauthn/server/helpers";
import type { RelyingParty } from "./relying-party.ts";
import type { Assertion, NewCredential } from "./schema.ts";

/** EdDSA, ES256 and RS256 (COSE): what every Node that Trellis runs under can check. */
export const ALGORITHMS = [-8, -7, -257];

export type Credential = {
  readonly credentialId: Uint8Array<ArrayBuffer>;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
};

/** The credential that a browser has made, if all of it is as it was asked for. */
export async function credentialIn(
  answer: NewCredential,
  challenge: string,
  party: RelyingParty,
): Promise<Credential | null> {
  try {
    if (isFramed(answer) || isVouchedFor(answer)) return null;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { credentialId: isoBase64URL.toBuffer(id), publicKey, counter };
  } catch {
    return null; // how something is malformed is nobody's business
  }
}

/** The counter that a passkey says, if it has signed this challenge for us with its person verified. */
export async function counterIn(
  answer: Assertion,
  challenge: string,
  party: RelyingParty,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<number | null> {
  try {
    if (isFramed(answer)) return null;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      // What it says counts only once it is known to be its own: whoever asks compares.
      credential: { id: answer.id, publicKey, counter: -1 },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

/** Our pages are in nobody's frame. */
const isFramed = ({ response }: NewCredential | Assertion): boolean =>
  decodeClientDataJSON(response.clientDataJSON).crossOrigin === true;

/**
 * A maker's certificate was not asked for. The library would read it, and may ask elsewhere whether it was revoked: more
 * than whoever makes a passkey should have us do.
 */
function isVouchedFor({ response }: NewCredential): boolean {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject));
  const isOwn = attestation.get("fmt") === "packed" && attestation.get("attStmt").get("x5c") === undefined;
  return attestation.get("fmt") !== "none" && !isOwn;
}
