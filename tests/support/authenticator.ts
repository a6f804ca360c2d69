import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

type Asked = { readonly challenge: string };
type New = Asked & { readonly rp: { id?: string }; readonly user: { id: string } };

/** What an authenticator or a browser could do otherwise than it should. */
export type Mischief = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly verified?: boolean;
  readonly framed?: boolean;
  readonly type?: string;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly key?: KeyObject;
  /** A statement of a maker, with certificates. */
  readonly x5c?: Uint8Array<ArrayBuffer>[];
};

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const bytes = (data: Buffer) => new Uint8Array(data);
const PRESENT = 1, VERIFIED = 4, ATTESTED = 64; // prettier-ignore

/** One passkey without a browser: an ES256 key that answers as browsers do, or nearly so. */
export class Passkey {
  readonly id = randomBytes(32).toString("base64url");
  readonly key = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  userHandle = "";
  counter = 0;
  private readonly origin: string;
  constructor(origin: string) {
    this.origin = origin;
  }

  /** The public half, as it is kept (COSE). */
  get publicKey(): Buffer {
    const { x = "", y = "" } = this.key.export({ format: "jwk" });
    const at = (part: string) => bytes(Buffer.from(part, "base64url"));
    const pairs: [number, number | Uint8Array][] = [[1, 2], [3, -7], [-1, 1], [-2, at(x)], [-3, at(y)]]; // prettier-ignore
    return Buffer.from(isoCBOR.encode(new Map(pairs)));
  }

  make({ challenge, user }: New, more: Mischief = {}) {
    this.userHandle = user.id;
    const id = Buffer.from(this.id, "base64url");
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const authData = bytes(
      Buffer.concat([this.data(more, ATTESTED), Buffer.alloc(16), length, id, this.publicKey]),
    );
    const { x5c } = more;
    const attStmt = new Map<string, number | Uint8Array | Uint8Array[]>(
      x5c ? [["alg", -7], ["sig", bytes(randomBytes(70))], ["x5c", x5c]] : [],
    ); // prettier-ignore
    const attestation = isoCBOR.encode(
      new Map<string, never>([
        ["fmt", (x5c ? "packed" : "none") as never],
        ["attStmt", attStmt as never],
        ["authData", authData as never],
      ]),
    );
    return this.answer({
      clientDataJSON: this.clientData("webauthn.create", challenge, more).toString("base64url"),
      attestationObject: Buffer.from(attestation).toString("base64url"),
    });
  }

  sign({ challenge }: Asked, more: Mischief = {}) {
    this.counter += 1;
    const authData = this.data({ counter: this.counter, ...more });
    const clientData = this.clientData("webauthn.get", challenge, more);
    return this.answer({
      clientDataJSON: clientData.toString("base64url"),
      authenticatorData: authData.toString("base64url"),
      signature: sign("sha256", Buffer.concat([authData, sha256(clientData)]), more.key ?? this.key).toString("base64url"), // prettier-ignore
      userHandle: more.userHandle ?? this.userHandle,
    });
  }

  private answer<T>(response: T) {
    return { id: this.id, rawId: this.id, type: "public-key" as const, response };
  }

  private data({ rpId, verified = true, counter = 0 }: Mischief, flags = 0): Buffer {
    const tail = Buffer.alloc(5);
    tail.writeUInt8(PRESENT | (verified ? VERIFIED : 0) | flags, 0);
    tail.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId ?? new URL(this.origin).hostname), tail]);
  }

  private clientData(type: string, challenge: string, more: Mischief): Buffer {
    const said = { type: more.type ?? type, challenge, origin: more.origin ?? this.origin, crossOrigin: more.framed ?? false }; // prettier-ignore
    return Buffer.from(JSON.stringify(said));
  }
}
