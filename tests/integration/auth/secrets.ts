import { GET as feed } from "@/app/api/calendar/[token]/route.ts";
import { GET as scim } from "@/app/api/scim/v2/[...path]/route.ts";
import type { Actor } from "@/lib/access/actor.ts";
import { adapter } from "@/lib/auth/adapter.ts";
import { claimOwnerLink } from "@/lib/auth/owner-link.ts";
import { newToken } from "@/lib/crypto/token.ts";
import { makeInvitation } from "@/lib/mentoring/enrolments/invitations.ts";
import { findInvited } from "@/lib/mentoring/enrolments/my-enrolment.ts";
import { openFeed } from "@/lib/people/calendars/commands.ts";
import { makeToken } from "@/lib/people/directory/commands.ts";
import { ask, tokenOf } from "../api/asking.ts";
import type { Name, World } from "../mentoring/relationships/pair.ts";
import { comesFrom } from "./browser.ts";

/** What somebody is told who shows a secret, to the byte. */
export type Told = { readonly outcome: "open" | "shut" | "held off"; readonly bytes: string };
/** `secret`: a true one; null where there can be none. `show`: from one of many places, by number. */
export type Secret = { readonly secret: string | null; show(secret: string, from: number): Promise<Told> };

/** What opens something by being known, as those show it who may only guess. Feedback links have a test of their own. */
export async function secretsOf(world: World): Promise<Record<string, Secret>> {
  const email = "kofi@example.org";
  const link = newToken();
  await adapter.createVerificationToken?.({ identifier: email, token: link, expires: soon() });
  return {
    "a sign-in link": {
      secret: link,
      show: async (token, from) => {
        comesFrom(place(from));
        return told(() => adapter.useVerificationToken?.({ identifier: email, token }) ?? null);
      },
    },
    "an invitation": {
      secret: await newInvitation(world),
      // Only who is signed in may show one; there the person is counted, wherever they are.
      show: (token, from) => told(() => findInvited(GUESSERS.map((name) => world[name])[from] as Actor, { token })),
    },
    "the address of a calendar": {
      secret: (await openFeed(world.kofi)).address.split("/").at(-1)?.replace(/\.ics$/, "") ?? "",
      show: async (token, from) => answer(await feed(asking(from), { params: Promise.resolve({ token }) })),
    },
    "the token of a directory": {
      secret: (await makeToken(world.noor, { days: 30 })).token,
      show: async (token, from) =>
        answer(await scim(asking(from, token), { params: Promise.resolve({ path: ["Users"] }) })),
    },
    "a personal token": {
      secret: await tokenOf(world.kofi),
      show: async (token, from) => {
        const { status, text, headers } = await ask(token, "/me", { from: place(from) });
        return answer(new Response(text, { status, headers }));
      },
    },
    "the first owner's link": {
      secret: null,
      show: (token, from) =>
        told(() => claimOwnerLink({ address: place(from) }, token, { organization: "Mine", name: "Me", email })),
    },
  };
} // prettier-ignore

const GUESSERS: Name[] = ["helena", "noor", "tomas", "ines", "kofi", "amara", "priya", "lena", "samuel", "stranger"]; // prettier-ignore

export async function newInvitation(world: World): Promise<string> {
  const { address } = await makeInvitation(world.tomas, { programId: world.programId, side: "mentee", days: 3 }); // prettier-ignore
  return address.split("#")[1] ?? "";
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A true secret with one letter of it changed: to another at each of 2,440 places. */
export function nearly(secret: string, place: number): string {
  const at = secret.length - 1 - (place % 40);
  const others = LETTERS.replace(secret[at] ?? "", "");
  return `${secret.slice(0, at)}${others[Math.floor(place / 40) % others.length]}${secret.slice(at + 1)}`;
}

const place = (from: number): string => `198.51.100.${from}`;
const soon = (): Date => new Date(Date.now() + 3_600_000);
const asking = (from: number, token?: string): Request =>
  new Request("http://localhost/", {
    headers: { "x-forwarded-for": place(from), ...(token && { authorization: `Bearer ${token}` }) },
  });

async function answer(response: Response): Promise<Told> {
  const { status } = response;
  const bytes = `${status}\n${JSON.stringify([...response.headers])}\n${await response.text()}`;
  return { outcome: status === 200 ? "open" : status === 429 ? "held off" : "shut", bytes };
}

async function told(show: () => unknown): Promise<Told> {
  try {
    return { outcome: (await show()) === null ? "shut" : "open", bytes: "" };
  } catch (error) {
    const { name, message } = error as Error;
    const outcome = name === "TooMany" ? "held off" : "shut";
    return { outcome, bytes: `${name}: ${message}` };
  }
}
