import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor.ts";
import { isFresh } from "@/lib/auth/fresh.ts";
import { listPasskeys, removePasskey } from "@/lib/auth/passkeys/keeping.ts";
import { addPasskey, beginPasskey } from "@/lib/auth/passkeys/registering.ts";
import { relyingParty } from "@/lib/auth/passkeys/relying-party.ts";
import { beginPasskeySignIn, signInByPasskey } from "@/lib/auth/passkeys/signing-in.ts";
import { currentActor, startVisit } from "@/lib/auth/visit.ts";
import { listVisits } from "@/lib/auth/visits.ts";
import { markLeft } from "@/lib/people/person/commands.ts";
import { exportOwnData } from "@/lib/reports/own-data/queries.ts";
import { Passkey, type Mischief } from "../../support/authenticator.ts";
import { withinOneWindow } from "../../support/one-window.ts";
import { everything, unhidden } from "../../support/sql.ts";
import { people, type World } from "../coaching/triangle.ts";
import { inBrowser, type Jar } from "./browser.ts";

vi.mock("next/headers", () => import("./browser.ts"));

const ORIGIN = "https://trellis.example";
const HERE = { address: "10.0.0.1" };
const REFUSED = /^This passkey does not open Trellis/;
const VISIT = "__Host-next-auth.session-token";

let world: World;
const formerUrl = process.env["NEXTAUTH_URL"];
beforeAll(async () => {
  process.env["NEXTAUTH_URL"] = ORIGIN;
  world = await people();
});
afterAll(async () => {
  if (formerUrl) process.env["NEXTAUTH_URL"] = formerUrl;
  await world.close();
});
beforeEach(() => change("ops.rate_limits", "delete from ops.rate_limits"));

const look = (sql: string, values: unknown[] = []) => everything(world.owner, (query) => query(sql, values));
const change = (table: string, sql: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(sql, values), true, [table]);

/** Somebody makes a passkey in a browser. */
async function made(who: Actor, name = "My key", more: Mischief = {}, jar: Jar = new Map()) {
  const passkey = new Passkey(ORIGIN);
  await inBrowser(jar, async () => {
    const asked = await beginPasskey(who);
    await addPasskey(who, { name, credential: passkey.make({ ...asked, rp: {} }, more) });
  });
  return passkey;
}

/** A browser signs in by a passkey, or by something like it. */
async function signIn(passkey: Passkey, more: Mischief = {}, jar: Jar = new Map(), from = HERE) {
  await inBrowser(jar, async () => {
    const asked = await beginPasskeySignIn(from);
    await signInByPasskey(from, passkey.sign(asked, more));
  });
  return jar;
}
const visitorIn = (jar: Jar) => inBrowser(jar, currentActor);
const countOf = async (table: string) => Number((await look(`select count(*)::int as n from ${table}`))[0]?.["n"]); // prettier-ignore

describe("a passkey", () => {
  test("is made, told of by mail, written down, and opens a visit as any way in does", async () => {
    const passkey = await made(world.kofi, "Kofi's laptop");
    const [mail] = await look("select person_id, address, kind from ops.mails");
    expect(mail).toEqual({ person_id: world.kofi.personId, address: "kofi@example.org", kind: "passkey-added" });
    const events = await look("select actor_id, subject_id from ops.events where kind = 'person.passkey-added'");
    expect([...events]).toEqual([{ actor_id: world.kofi.personId, subject_id: world.kofi.personId }]);
    expect(await listPasskeys(world.kofi)).toMatchObject([{ name: "Kofi's laptop", usedAt: null }]);

    const jar = await signIn(passkey);
    expect(await visitorIn(jar)).toEqual(world.kofi);
    expect(await inBrowser(jar, isFresh), "a sign-in by passkey is a fresh one").toBe(true);
    const [visit] = await inBrowser(jar, () => listVisits(world.kofi));
    expect(visit).toMatchObject({ device: "Firefox/Windows", isThisOne: true });
    expect((await listPasskeys(world.kofi))[0]?.usedAt).toBeInstanceOf(Date);
    expect(await listPasskeys(world.ines)).toEqual([]);
  }); // prettier-ignore

  test("T18: every sign-in has a token of its own, and what was open in that browser is over", async () => {
    const passkey = await made(world.kofi);
    const jar: Jar = new Map([[VISIT, "chosen-by-somebody-else"]]);
    await inBrowser(jar, () => startVisit(world.ines.personId));
    const copy: Jar = new Map(jar);
    await signIn(passkey, {}, jar);
    expect(await visitorIn(jar)).toEqual(world.kofi);
    expect(await visitorIn(copy)).toBeNull();
    const first = jar.get(VISIT);
    await signIn(passkey, {}, jar);
    expect(jar.get(VISIT)).not.toBe(first);
  });

  test("is named in its person's copy, without its key; and nobody else removes it", async () => {
    await made(world.mei, "canary-name");
    const { passkeys } = await exportOwnData(world.mei);
    expect(passkeys).toEqual([{ name: "canary-name", createdAt: expect.any(Date) as Date, usedAt: null }]);
    const passkeyId = (await listPasskeys(world.mei))[0]?.id ?? "";
    await expect(removePasskey(world.kofi, { passkeyId })).rejects.toThrow("We could not find that");
    await removePasskey(world.mei, { passkeyId });
    expect(await listPasskeys(world.mei)).toEqual([]);
    expect(await look("select 1 from ops.mails where kind = 'passkey-removed'")).toHaveLength(1);
  });

  test("is for the address that is set up, and only where browsers make one", () => {
    const at = (url: string) => {
      process.env["NEXTAUTH_URL"] = url;
      return relyingParty();
    };
    expect(at("http://localhost:3000")).toEqual({ id: "localhost", origin: "http://localhost:3000" });
    for (const url of [
      "http://trellis.example",
      "https://10.0.0.7",
      "https://[::1]:3000",
      "http://127.0.0.1",
    ])
      expect(at(url), url).toBeNull();
    expect(at(`${ORIGIN}/`)).toEqual({ id: "trellis.example", origin: ORIGIN });
  });
});

describe("signing in is refused, in the same words", () => {
  const cases: Record<string, Mischief> = {
    "another origin": { origin: "https://trellis.example.evil.example" },
    "another port": { origin: `${ORIGIN}:8443` },
    "another RP id": { rpId: "evil.example" },
    "nobody verified": { verified: false },
    "a frame": { framed: true },
    "what was signed for making one": { type: "webauthn.create" },
    "a signature of another key": { key: new Passkey(ORIGIN).key },
  };
  test.each(Object.entries(cases))("T18: %s", async (_, more) => {
    const passkey = await made(world.lena);
    await expect(signIn(passkey, more)).rejects.toThrow(REFUSED);
    expect(await visitorIn(await signIn(passkey))).toEqual(world.lena);
  });

  test("T18: a passkey that says it is somebody else's", async () => {
    const [kofis, inesis] = [await made(world.kofi), await made(world.ines)];
    await expect(signIn(kofis, { userHandle: inesis.userHandle })).rejects.toThrow(REFUSED);
    await expect(signIn(kofis, { key: inesis.key })).rejects.toThrow(REFUSED);
  });

  test("T18: an answer that was given before: its challenge is used up, whatever came of it", async () => {
    const passkey = await made(world.kofi);
    for (const more of [{}, { verified: false }]) {
      const jar: Jar = new Map();
      await inBrowser(jar, async () => {
        const asked = await beginPasskeySignIn(HERE);
        const challenge = new Map(jar);
        await signInByPasskey(HERE, passkey.sign(asked, more)).catch(() => undefined);
        challenge.forEach((value, name) => jar.set(name, value));
        await expect(signInByPasskey(HERE, passkey.sign(asked))).rejects.toThrow(REFUSED);
        await beginPasskeySignIn(HERE);
        await expect(signInByPasskey(HERE, passkey.sign(asked)), "for the next challenge").rejects.toThrow(REFUSED); // prettier-ignore
      });
    }
  });

  test("T18: a challenge of another browser, of more than five minutes ago, or for making a passkey", async () => {
    const passkey = await made(world.kofi);
    const [mine, theirs]: [Jar, Jar] = [new Map(), new Map()];
    const asked = await inBrowser(mine, () => beginPasskeySignIn(HERE));
    for (const jar of [theirs, mine]) {
      if (jar === mine) await change("ops.passkey_challenges", "update ops.passkey_challenges set expires_at = now() - interval '1 second'"); // prettier-ignore
      await expect(inBrowser(jar, () => signInByPasskey(HERE, passkey.sign(asked)))).rejects.toThrow(REFUSED);
    }
    const forMaking = await inBrowser(mine, () => beginPasskey(world.kofi));
    await expect(inBrowser(mine, () => signInByPasskey(HERE, passkey.sign(forMaking)))).rejects.toThrow(REFUSED); // prettier-ignore
  });

  test("a counter that goes back or stays, and it is written down; one that never counts may come in", async () => {
    const passkey = await made(world.kofi);
    await signIn(passkey, { counter: 7 });
    for (const counter of [6, 7, 0])
      await expect(signIn(passkey, { counter }), `${counter}`).rejects.toThrow(REFUSED);
    await signIn(passkey, { counter: 8 });
    expect([...(await look("select actor_id, subject_id from ops.events where kind = 'person.passkey-refused'"))]).toEqual(
      Array(3).fill({ actor_id: null, subject_id: world.kofi.personId }),
    ); // prettier-ignore
    const shared = await made(world.kofi);
    for (let i = 0; i < 2; i++) await signIn(shared, { counter: 0 });
  });

  test("T10, T16: one that is not known, one that was removed, and one of somebody who has left", async () => {
    const [removed, leavers] = [await made(world.ruth), await made(world.drift)];
    await removePasskey(world.ruth, { passkeyId: (await listPasskeys(world.ruth))[0]?.id ?? "" });
    await markLeft(world.noor, { personId: world.drift.personId });
    const left = () => look("select 1 from ops.passkeys where person_id = $1", [world.drift.personId]);
    expect(await left(), "a leaver's passkeys are gone").toHaveLength(0);
    const unknown = new Passkey(ORIGIN);
    unknown.userHandle = leavers.userHandle;
    const said = async (passkey: Passkey) => {
      const visits = await countOf("ops.sign_in_sessions");
      const error = await signIn(passkey).catch((reason: unknown) => reason as Error);
      expect(await countOf("ops.sign_in_sessions")).toBe(visits);
      return String(error);
    };
    const words = new Set([await said(unknown), await said(removed), await said(leavers)]);
    await change("ops.passkeys", "insert into ops.passkeys (id, person_id, name, credential_id, public_key) values (gen_random_uuid(), $1, 'n', $2, $3)", [world.drift.personId, Buffer.from(leavers.id, "base64url"), leavers.publicKey]); // prettier-ignore
    words.add(await said(leavers));
    expect([...words]).toEqual([expect.stringMatching(/Forbidden: This passkey does not open Trellis/)]);
  });

  test("T17: after thirty wrong ones from an address; the rightful one comes in from elsewhere", () =>
    withinOneWindow(15, async () => {
      await change("ops.rate_limits", "delete from ops.rate_limits");
      const passkey = await made(world.kofi);
      await change("ops.rate_limits", "insert into ops.rate_limits (key, \"window\", count) select 'passkey:10.0.0.1', date_bin(interval '15 minutes', now(), timestamptz '2026-01-01'), 29"); // prettier-ignore
      await expect(signIn(passkey, { verified: false })).rejects.toThrow(REFUSED);
      await expect(signIn(passkey)).rejects.toThrow("That was too often");
      expect(await visitorIn(await signIn(passkey, {}, new Map(), { address: "10.0.0.2" }))).toEqual(world.kofi); // prettier-ignore
    }));
});

describe("making one is refused", () => {
  const cases: Record<string, Mischief> = {
    "another origin": { origin: "https://evil.example" },
    "another RP id": { rpId: "evil.example" },
    "nobody verified": { verified: false },
    "a frame": { framed: true },
    "what was signed for signing in": { type: "webauthn.get" },
    "a maker's certificate, which nobody asked for": { x5c: [new Uint8Array([48, 0])] },
  };
  test.each(Object.entries(cases))("T18: %s", async (_, more) => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const before = await countOf("ops.passkeys");
    await expect(made(world.kofi, "n", more)).rejects.toThrow("cannot be used here");
    expect(await countOf("ops.passkeys")).toBe(before);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  test("T18: with the challenge of somebody else, or twice", async () => {
    const passkey = new Passkey(ORIGIN);
    const jar: Jar = new Map();
    const begin = () => inBrowser(jar, () => beginPasskey(world.kofi));
    const add = (who: Actor, credential: ReturnType<Passkey["make"]>) =>
      inBrowser(jar, () => addPasskey(who, { name: "n", credential }));
    const asked = await begin();
    await expect(add(world.ines, passkey.make({ ...asked, rp: {} }))).rejects.toThrow("Please begin again");
    await expect(add(world.kofi, passkey.make({ ...asked, rp: {} })), "used up").rejects.toThrow("Please begin again"); // prettier-ignore
    await add(world.kofi, passkey.make({ ...(await begin()), rp: {} }));
    await expect(add(world.kofi, passkey.make({ ...(await begin()), rp: {} }))).rejects.toThrow("is known here already"); // prettier-ignore
    expect((await begin()).excludeCredentials?.map(({ id }) => id)).toContain(passkey.id);
  });

  test("beyond twenty", async () => {
    await change("ops.passkeys", "insert into ops.passkeys (id, person_id, name, credential_id, public_key) select gen_random_uuid(), $1, 'n', convert_to('many' || n, 'UTF8'), '' from generate_series(1, 20) n", [world.viktor.personId]); // prettier-ignore
    await expect(made(world.viktor)).rejects.toThrow("You have 20 passkeys");
  });
});
