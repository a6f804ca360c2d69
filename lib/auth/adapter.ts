import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { now } from "../clock.ts";
import { asSignIn } from "../db/unit.ts";
import { hashOf } from "../crypto/token.ts";
import { keepVisit, prolongVisit } from "./kept-visit.ts";
import { linkLookedUp } from "./link-tries.ts";
import { issuer } from "./provider.ts";

/**
 * next-auth on the sign-in role: people are known from the directory, nobody registers. Session tokens and
 * link tokens are stored as hashes.
 */
export const adapter: Adapter = {
  createUser: () => {
    throw new Error("People come from the directory");
  },
  getUser: (id) => asSignIn(async (db) => user(await db.person.findFirst({ where: { id, leftAt: null } }))),
  getUserByEmail: (email) =>
    asSignIn(async (db) =>
      user(await db.person.findFirst({ where: { email: email.toLowerCase(), leftAt: null } })),
    ),
  getUserByAccount: ({ providerAccountId }) =>
    asSignIn(async (db) => {
      const identity = await db.identity.findUnique({
        where: { provider_subject: { provider: issuer(), subject: providerAccountId } },
      });
      return identity && user(await db.person.findFirst({ where: { id: identity.personId, leftAt: null } }));
    }),
  linkAccount: () => {
    throw new Error("Accounts are linked by `refusalOf`, before next-auth would");
  },
  updateUser: ({ id }) => asSignIn(async (db) => user(await db.person.findUniqueOrThrow({ where: { id } }))),
  createSession: async ({ sessionToken, userId }) => ({
    sessionToken,
    userId,
    expires: await keepVisit(sessionToken, userId),
  }),
  getSessionAndUser: (sessionToken) =>
    asSignIn(async (db) => {
      const session = await db.signInSession.findUnique({ where: { tokenHash: hashOf(sessionToken) } });
      const person =
        session && user(await db.person.findFirst({ where: { id: session.personId, leftAt: null } }));
      return session && person && session.expiresAt > now()
        ? { session: { sessionToken, userId: person.id, expires: here(session.expiresAt) }, user: person }
        : null;
    }),
  updateSession: async ({ sessionToken, expires }) => {
    if (expires) await prolongVisit(sessionToken);
    return asSignIn(async (db) => {
      const session = await db.signInSession.findUnique({ where: { tokenHash: hashOf(sessionToken) } });
      return session && { sessionToken, userId: session.personId, expires: session.expiresAt };
    });
  },
  deleteSession: (sessionToken) =>
    asSignIn(async (db) => {
      await db.signInSession.deleteMany({ where: { tokenHash: hashOf(sessionToken) } });
    }),
  createVerificationToken: (token) =>
    asSignIn(async (db) => {
      // next-auth has hashed the token with its secret already
      await db.signInToken.create({
        data: { identifier: token.identifier, tokenHash: token.token, expiresAt: there(token.expires) },
      });
      return token;
    }),
  useVerificationToken: ({ identifier, token }) =>
    linkLookedUp(`${identifier} ${String(token)}`, async (db) => {
      const rows = await db.$queryRaw<{ expires_at: Date }[]>`
        delete from ops.sign_in_tokens where identifier = ${identifier} and token_hash = ${token} returning expires_at`;
      return rows[0] ? { identifier, token, expires: here(rows[0].expires_at) } : null;
    }),
};

/** next-auth reads this machine's clock. A moment by it that is as far away as one by the database's, and the reverse. */
const here = (moment: Date): Date => new Date(moment.getTime() - now().getTime() + Date.now());
const there = (moment: Date): Date => new Date(moment.getTime() - Date.now() + now().getTime());

type Row = { id: string; email: string; name: string } | null;

function user(row: NonNullable<Row>): AdapterUser;
function user(row: Row): AdapterUser | null;
function user(row: Row): AdapterUser | null {
  return row && { id: row.id, email: row.email, name: row.name, emailVerified: null };
}
