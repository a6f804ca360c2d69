import "server-only";
import { asSignIn } from "../db/unit.ts";
import { record } from "../events/record.ts";

/** What a provider says of somebody. */
export type Claims = {
  sub: string;
  email?: string;
  email_verified?: boolean | string;
  name?: string;
};

/** Why somebody whom the provider knows does not come in. The sign-in page has a sentence for each. */
export type Refusal = "NotInDirectory" | "AddressNotVerified" | "OtherAccount";

/**
 * Whether somebody may come in by a provider. They are who they were: issuer and subject. The first time, a mail
 * address that the provider has verified finds them in the directory; an address that somebody else came in with
 * before does not. Never said of a person unless the address was verified first.
 */
export function refusalOf(issuer: string, claims: Claims, trustsAddress: boolean): Promise<Refusal | null> {
  return asSignIn(async (db) => {
    const known = await db.identity.findUnique({
      where: { provider_subject: { provider: issuer, subject: claims.sub } },
    });
    if (known) {
      const present = await db.person.findFirst({ where: { id: known.personId, leftAt: null } });
      return present ? null : "NotInDirectory";
    }
    const said = claims.email_verified ?? (trustsAddress ? true : undefined);
    if (!claims.email || (said !== true && said !== "true")) return "AddressNotVerified";
    const person = await db.person.findFirst({ where: { email: claims.email.toLowerCase(), leftAt: null } });
    if (!person) return "NotInDirectory";
    if (await db.identity.findFirst({ where: { provider: issuer, personId: person.id } }))
      return "OtherAccount";
    await db.identity.create({ data: { provider: issuer, subject: claims.sub, personId: person.id } });
    await record(db, { personId: person.id }, "person.identity-linked", person.id);
    return null;
  });
}
