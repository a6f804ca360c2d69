import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PERSONAS } from "../../lib/auth/personas.ts";
import { launchBrowser, newContext } from "../support/chromium.mjs";
import { linkIn, startMailServer, type MailServer } from "../support/mail-server.ts";
import { newHome, start, type Home, type Started } from "../support/npm-start.mjs";
import { startProvider, type Lie, type Provider } from "../support/provider.mjs";
import { beginAtProvider, signInAtProvider } from "../support/provider-visit.ts";
import { newestLink } from "../support/outbox.ts";
import { Sql, unhidden } from "../support/sql.ts";
import { Visitor } from "../support/visitor.ts";
import { apartOf } from "../support/apart.ts";
import { visit } from "../support/visit.ts";
import { withinOneWindow } from "../support/one-window.ts";

/** A demo that was started with TRELLIS_DEMO=0 afterwards: its people are there, and come in as anybody would. */
let home: Home;
let trellis: Started;
let owner: Sql;
let mails: MailServer;
let provider: Provider;
let browser: Browser;

const KOFI = "kofi.mensah@halden.example";
/** How often each is asked in T10; its time is judged only when it is asked for: TRELLIS_T10=1000. */
const N = Number(process.env["TRELLIS_T10"] ?? 30);
const PRIYA = "priya.raman@halden.example";
const NOOR = "noor.haddad@halden.example";
const SUBJECT = "Your sign-in link";
const AMARA = "amara.okafor@halden.example";

beforeAll(async () => {
  home = await newHome();
  const demo = await start(home);
  expect(demo.said()).toContain("This is a demo");
  await demo.stop();
  [mails, provider] = await Promise.all([
    startMailServer(),
    startProvider(`${home.url}/api/auth/callback/oidc`),
  ]);
  trellis = await start(home, { TRELLIS_DEMO: "0", SMTP_URL: mails.url, ...provider.settings });
  owner = new Sql(trellis.ownerUrl);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await owner?.close();
  await trellis?.stop();
  await mails?.stop();
  await provider?.stop();
  home?.remove();
});

const change = (sql: string, values: unknown[] = []) => unhidden(owner, (query) => query(sql, values), true);
const ask = (visitor: Visitor, email: string) =>
  visitor.sendForm("/api/auth/signin/email", { email, callbackUrl: "/" });

/** Asks for a link and takes it from the outbox, before it is sent. */
async function linkFor(email: string, visitor = new Visitor(home.url)): Promise<URL> {
  await unhidden(owner, (query) => query("delete from ops.rate_limits"), true, ["ops.rate_limits"]);
  const before = await newestLink(owner, trellis.masterKey, "sign-in", email);
  await ask(visitor, email);
  const found = await newestLink(owner, trellis.masterKey, "sign-in", email);
  if (!found || found.id === before?.id) throw new Error(`No link was made for ${email}`);
  return new URL(found.link);
}

/** What the button behind the link asks for. */
const callbackOf = (link: URL) => `/api/auth/callback/email?${link.hash.slice(1)}`;

async function signedIn(email: string): Promise<Visitor> {
  const visitor = new Visitor(home.url);
  await visitor.ask(callbackOf(await linkFor(email, visitor)));
  expect(await visitor.isIn()).toBe(true);
  return visitor;
}

async function inBrowser<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const context = await newContext(browser, home.url);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

describe("the mailed link", () => {
  test("Kofi asks for a link, opens it, presses the button and is in", async () => {
    await change("delete from ops.rate_limits");
    const before = mails.to(KOFI, SUBJECT).length;
    await inBrowser(async (page) => {
      await visit(page, "/sign-in?callbackUrl=%2Finbox");
      await page.getByLabel("Your mail address at work").fill(KOFI);
      await page.getByRole("button", { name: "Send me a link" }).click();
      await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
      await visit(page, linkIn(await mails.next(KOFI, SUBJECT, before)));
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.getByRole("heading", { name: "Inbox" }).waitFor();
    });
  });

  test("a scanner that opens the link a hundred times does not use it up (T39)", async () => {
    const link = await linkFor(KOFI);
    for (let i = 0; i < 100; i++)
      await new Visitor(home.url).ask(`${link.pathname}${link.search}`, { method: i % 2 ? "HEAD" : "GET" });
    const kofi = new Visitor(home.url);
    await kofi.ask(callbackOf(link));
    expect(await kofi.isIn()).toBe(true);
  });

  test("it works once", async () => {
    const link = await linkFor(KOFI);
    await new Visitor(home.url).ask(callbackOf(link));
    const second = new Visitor(home.url);
    expect(await second.sentTo(callbackOf(link))).toContain("error=Verification");
    expect(await second.isIn()).toBe(false);
  });

  test("fifty who use it at once are one who comes in", async () => {
    const link = await linkFor(KOFI);
    const many = Array.from({ length: 50 }, () => new Visitor(home.url));
    await Promise.all(many.map((each) => each.ask(callbackOf(link))));
    expect((await Promise.all(many.map((each) => each.isIn()))).filter(Boolean)).toHaveLength(1);
  });

  test("it is over after an hour, and says so", async () => {
    const link = await linkFor(KOFI);
    await change("update ops.sign_in_tokens set expires_at = now() - interval '1 second'");
    await inBrowser(async (page) => {
      await visit(page, link.href);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.getByText("This link was used before or is too old").waitFor();
    });
  });

  test("somebody's link is no good with another address", async () => {
    const link = await linkFor(KOFI);
    const query = new URLSearchParams(link.hash.slice(1));
    query.set("email", AMARA);
    const thief = new Visitor(home.url);
    await thief.ask(`/api/auth/callback/email?${query}`);
    expect(await thief.isIn()).toBe(false);
  });

  test("T10: an unknown address looks the same: bytes, cookies and time", async () => {
    const nobody = (i: number) => `nobody${i}.mensah@halden.example`;
    const looks = [new Set<string>(), new Set<string>()] as const;
    const visitor = new Visitor(home.url);
    await ask(visitor, nobody(0));
    const { csrfToken } = (await (await visitor.ask("/api/auth/csrf")).json()) as { csrfToken: string };
    const time = async (email: string, look: Set<string>) => {
      const began = performance.now();
      const answer = await visitor.ask("/api/auth/signin/email", {
        method: "POST",
        body: new URLSearchParams({ email, csrfToken, callbackUrl: "/", json: "true" }),
      });
      look.add(`${answer.status} ${await answer.text()} ${[...answer.headers.keys()].sort().join()}`);
      return performance.now() - began;
    };
    const people = PERSONAS.map(({ email }) => email);
    const { apart, noise } = await apartOf(
      N,
      async (i) => {
        if (i % 30 === 0) await change("delete from ops.rate_limits");
        return time(people[i % people.length] ?? KOFI, looks[0]);
      },
      (i) => time(nobody(i % people.length), looks[1]),
    );
    console.info(`T10: ${apart.toFixed(2)} ms apart over ${N} of each; the same asked twice ${noise.toFixed(2)} ms`); // prettier-ignore
    expect([...looks[0]].sort()).toEqual([...looks[1]].sort());
    if (process.env["TRELLIS_T10"]) expect(apart).toBeLessThan(5 + 2 * noise);
    expect(mails.to(nobody(1), "")).toEqual([]);
  });

  test("T10: a link that never was, one that was used and one that is over get the same answer", async () => {
    const [used, over] = [await linkFor(KOFI), await linkFor(AMARA)];
    await new Visitor(home.url).ask(callbackOf(used));
    await change("update ops.sign_in_tokens set expires_at = now() - interval '1 second' where identifier = $1", [AMARA]);
    const never = new URL(used);
    never.hash = never.hash.replace(/token=[^&]+/, `token=${"0".repeat(64)}`);
    const asHas = async (what: string, link: URL) => {
      const answer = await new Visitor(home.url).ask(callbackOf(link));
      const headers = [...answer.headers].filter(([name]) => !/^(date|set-cookie|content-security-policy)$/.test(name));
      return { what, answer: [answer.status, headers, await answer.text()] };
    };
    const unknown = await asHas("never", never);
    expect(JSON.stringify(unknown)).toContain("error=Verification");
    for (const [what, link] of Object.entries({ used, over }))
      expect(await asHas(what, link)).toEqual({ ...unknown, what });
  }); // prettier-ignore

  test("T17: no burst of guesses at links gets more than thirty looks, and the true one still opens from elsewhere", () =>
    withinOneWindow(15, async () => {
      const link = await linkFor(KOFI);
      const guess = (from: string, token: string) => {
        const query = new URLSearchParams({ token, email: KOFI, callbackUrl: "/" });
        return new Visitor(home.url).ask(`/api/auth/callback/email?${query}`, { headers: { "X-Forwarded-For": `1.1.1.${token.length}, ${from}` } });
      };
      const said: string[] = [];
      const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => guess("198.51.100.7", `${i}`.repeat(20))));
      for (const { headers } of answers) said.push(headers.get("location") ?? "");
      expect(said.filter((to) => to.includes("error=Verification"))).toHaveLength(30);
      const token = new URLSearchParams(link.hash.slice(1)).get("token") ?? "";
      const held = await guess("198.51.100.7", token);
      expect(held.headers.get("location")).toContain("error=TooMany");
      expect((await guess("198.51.100.8", token)).headers.get("location")).not.toContain("error");
    })); // prettier-ignore

  test("T17: whoever asks for a link again and again fills nobody's mailbox", () =>
    withinOneWindow(15, async () => {
      await change("delete from ops.rate_limits");
      const count = async () => (await change("select 1 from ops.mails where address = $1", [AMARA])).length;
      const before = await count();
      const visitor = new Visitor(home.url);
      for (let i = 0; i < 12; i++) expect((await ask(visitor, AMARA)).status).toBe(200);
      expect((await count()) - before).toBe(5);
    }));
});

describe("the organization's own sign-in", () => {
  /** Goes to the provider as `account` and gives the page on which the browser ends. */
  async function comeFromProvider(login: string, account: Parameters<typeof provider.accounts.set>[1]) {
    provider.accounts.set(login, account);
    return inBrowser(async (page) => {
      await visit(page, "/sign-in?callbackUrl=%2Finbox");
      await page.getByRole("button", { name: "Sign in with Halden" }).click();
      await page.locator("input[name=login]").fill(login);
      await page.locator("input[name=password]").fill("anything");
      await page.locator("button[type=submit]").click();
      await page.locator("button[type=submit]", { hasText: "Continue" }).click();
      await page.waitForURL((url) => url.origin === home.url);
      const heading = await page.getByRole("heading", { level: 1 }).innerText();
      const said = await page.getByRole("alert").allInnerTexts();
      return { heading, said: said.join(" "), cookies: await page.context().cookies(home.url) };
    });
  }
  const kofi = { sub: "s-1", email: "Kofi.Mensah@Halden.example", email_verified: true, name: "Kofi" };

  test("T19: with PKCE, state and nonce", async () => {
    const visitor = new Visitor(home.url);
    const { url } = (await (
      await visitor.sendForm("/api/auth/signin/oidc", { callbackUrl: "/" })
    ).json()) as { url: string };
    const asked = new URL(url).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const each of ["code_challenge", "state", "nonce"])
      expect(asked.get(each)?.length).toBeGreaterThan(20);
  });

  test("Kofi comes in by a verified address the first time", async () => {
    expect((await comeFromProvider("kofi", kofi)).heading).toBe("Inbox");
  });

  test("afterwards he is who he is by issuer and subject, whatever his address has become", async () => {
    const moved = { ...kofi, email: "kofi.new@halden.example", email_verified: false };
    expect((await comeFromProvider("kofi", moved)).heading).toBe("Inbox");
  });

  test("T19: another account with Kofi's address does not become Kofi", async () => {
    const { said, cookies } = await comeFromProvider("imposter", { ...kofi, sub: "s-2" });
    expect(said).toContain("with another account");
    expect(cookies.some(({ name }) => name.endsWith("session-token"))).toBe(false);
  });

  test("T19: an address the provider did not verify finds nobody", async () => {
    const { said } = await comeFromProvider("unsure", { sub: "s-3", email: AMARA, email_verified: false });
    expect(said).toContain("has not confirmed your mail address");
  });

  test("T19: nor does one of which it does not say", async () => {
    const { said } = await comeFromProvider("silent", { sub: "s-4", email: AMARA });
    expect(said).toContain("has not confirmed your mail address");
  });

  test("somebody the directory does not know yet is told so kindly", async () => {
    const stranger = { sub: "s-5", email: "new.person@halden.example", email_verified: true };
    const { said } = await comeFromProvider("stranger", stranger);
    expect(said).toContain("our directory does not yet");
    expect(said).toContain("Ask whoever looks after Trellis to add you");
  });

  test("a browser that did not begin the sign-in cannot end it (state)", async () => {
    const thief = new Visitor(home.url);
    const to = await thief.sentTo("/api/auth/callback/oidc?code=stolen&state=stolen");
    expect(to).toContain("error=OAuthCallback");
    expect(await thief.isIn()).toBe(false);
  });

  /** A browser that has been at the provider as Kofi, and the address with which it is sent back. */
  async function readyToComeBack() {
    const visitor = new Visitor(home.url);
    const begun = await beginAtProvider(visitor);
    const back = await signInAtProvider(provider, begun, "kofi", kofi);
    return { visitor, begun, back };
  }
  const copyOf = (visitor: Visitor) => {
    const copy = new Visitor(home.url);
    for (const [name, value] of visitor.cookies) copy.cookies.set(name, value);
    return copy;
  };
  const comesIn = async (visitor: Visitor, back: URL) => {
    await visitor.ask(back.href);
    return visitor.isIn();
  };

  test("T39: while the provider is away one comes in by mail, who was in is in, and afterwards all is as before", async () => {
    const [before, halfWay] = [await signedIn(AMARA), new Visitor(home.url)];
    const back = await signInAtProvider(provider, await beginAtProvider(halfWay), "kofi", kofi);
    await provider.stop();
    try {
      const lost = new Visitor(home.url);
      let answer = await lost.ask((await beginAtProvider(lost)).href);
      for (let to = answer.headers.get("location"); to; to = answer.headers.get("location"))
        answer = await lost.ask(to);
      expect(await answer.text()).toContain("Your organization’s own sign-in does not answer.");
      expect((await halfWay.ask(back.href)).headers.get("location")).toContain("error=OAuthCallback");
      expect(await halfWay.isIn()).toBe(false);
      expect(await before.isIn()).toBe(true);
      expect(await (await signedIn(KOFI)).isIn()).toBe(true);
    } finally {
      await provider.comeBack();
    }
    const again = new Visitor(home.url);
    const answered = await signInAtProvider(provider, await beginAtProvider(again), "kofi", kofi);
    await again.ask(answered.href);
    expect(await again.isIn()).toBe(true);
  });

  test("T19: what the provider sends back works once, and in the browser that began", async () => {
    const { visitor, back } = await readyToComeBack();
    const [thief, stranger] = [copyOf(visitor), new Visitor(home.url)];
    expect(await comesIn(stranger, back), "in another browser").toBe(false);
    expect(await comesIn(visitor, back)).toBe(true);
    expect(await comesIn(thief, back), "again, with the same cookies").toBe(false);
    const again = new Visitor(home.url);
    await beginAtProvider(again);
    expect(await comesIn(again, back), "in a browser that has begun one of its own").toBe(false);
  });

  test("T19: a code, a state or a nonce of another sign-in is none of this one", async () => {
    const [mine, other] = [await readyToComeBack(), await readyToComeBack()];
    const stolen = new URL(mine.back);
    stolen.searchParams.set("code", other.back.searchParams.get("code") ?? "");
    expect(await comesIn(mine.visitor, stolen), "another's code (PKCE)").toBe(false);
    const crossed = copyOf(other.visitor);
    const state = [...mine.visitor.cookies].find(([name]) => name.endsWith(".state"));
    if (!state) throw new Error("There is no cookie of the state");
    crossed.cookies.set(...state);
    const withState = new URL(other.back);
    withState.searchParams.set("state", mine.back.searchParams.get("state") ?? "");
    expect(await comesIn(copyOf(other.visitor), withState), "another's state").toBe(false);
    // with the other's state and its cookie the code is still bound to its own verifier and nonce
    const nonce = [...mine.visitor.cookies].find(([name]) => name.endsWith(".nonce"));
    if (!nonce) throw new Error("There is no cookie of the nonce");
    crossed.cookies.set(...nonce);
    expect(await comesIn(crossed, withState), "another's nonce").toBe(false);
  });

  test("T19: mix-up: an answer that says it is another provider's, or does not say whose it is", async () => {
    for (const change of [
      (back: URL) => back.searchParams.set("iss", "https://elsewhere.example"),
      (back: URL) => back.searchParams.set("iss", `${provider.issuer}/`),
      (back: URL) => back.searchParams.delete("iss"),
      (back: URL) => back.searchParams.append("iss", "https://elsewhere.example"),
      (back: URL) => back.searchParams.delete("state"),
      (back: URL) => back.searchParams.append("state", "another"),
    ]) {
      const { visitor, back } = await readyToComeBack();
      expect(back.searchParams.get("iss")).toBe(provider.issuer);
      change(back);
      expect(await comesIn(visitor, back), back.search).toBe(false);
    }
  });

  const now = () => Math.floor(Date.now() / 1000);
  const LIES: Record<string, () => Lie> = {
    "another audience": () => ({ claims: { aud: "another program" } }),
    "two audiences and another party": () => ({ claims: { aud: ["trellis", "another"], azp: "another" } }),
    "another nonce": () => ({ claims: { nonce: "another" } }),
    "no nonce": () => ({ claims: { nonce: undefined } }),
    "another issuer": () => ({ claims: { iss: "https://elsewhere.example" } }),
    "an old one": () => ({ claims: { iat: now() - 7200, exp: now() - 3600 } }),
    "one of tomorrow": () => ({ claims: { iat: now() + 86_400, exp: now() + 90_000, nbf: now() + 86_400 } }),
    "no end": () => ({ claims: { exp: undefined } }),
    "changed after it was signed": () => ({ claims: { sub: "amara" }, signed: "kept" }),
    "signed by nobody": () => ({ header: { alg: "none" }, signed: "nobody" }),
    "no signature": () => ({ signed: "nobody" }),
    "signed by somebody else": () => ({ signed: "foreign" }),
    "signed with what both know": () => ({ header: { alg: "HS256" }, signed: "secret" }),
  };
  test("T19: an ID token that is not the provider's own, for us, for this sign-in and for now", async () => {
    try {
      provider.lies.token = {};
      const honest = await readyToComeBack();
      expect(await comesIn(honest.visitor, honest.back), "one that was only signed anew").toBe(true);
      for (const [what, lie] of Object.entries(LIES)) {
        provider.lies.token = lie();
        const { visitor, back } = await readyToComeBack();
        expect(await comesIn(visitor, back), what).toBe(false);
      }
      provider.lies.token = null;
      provider.lies.userinfo = { sub: "amara" };
      const { visitor, back } = await readyToComeBack();
      expect(await comesIn(visitor, back), "facts of somebody else").toBe(false);
    } finally {
      Object.assign(provider.lies, { token: null, userinfo: null });
    }
  });
});

describe("a visit is a row in the database", () => {
  test("T18: signing out ends it, and a copy of its cookie is worth nothing", async () => {
    const kofi = await signedIn(KOFI);
    const copy = new Visitor(home.url);
    for (const [name, value] of kofi.cookies) copy.cookies.set(name, value);
    expect(await copy.isIn()).toBe(true);
    await inBrowser(async (page) => {
      await page
        .context()
        .addCookies([...kofi.cookies].map(([name, value]) => ({ name, value, url: home.url })));
      await visit(page, "/");
      await page.getByRole("button", { name: /Kofi Mensah/ }).click();
      await page.getByRole("menuitem", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: "Sign in" }).waitFor();
    });
    expect(await copy.isIn()).toBe(false);
    expect(await copy.sentTo("/inbox")).toContain("/sign-in");
  });

  test("T18: every sign-in has a token of its own, and one that was set beforehand is none", async () => {
    const [first, second] = [await signedIn(KOFI), await signedIn(KOFI)];
    const token = (visitor: Visitor) => visitor.cookies.get("next-auth.session-token");
    expect(token(first)).not.toBe(token(second));
    const fixed = new Visitor(home.url);
    fixed.cookies.set("next-auth.session-token", "chosen-by-somebody-else");
    await fixed.ask(callbackOf(await linkFor(KOFI)));
    expect(token(fixed)).not.toBe("chosen-by-somebody-else");
  });

  test("T16: what Kofi ends on his profile is over in that browser at once", async () => {
    const [here, elsewhere] = [await signedIn(KOFI), await signedIn(KOFI)];
    const amara = await signedIn(AMARA);
    await inBrowser(async (page) => {
      await page
        .context()
        .addCookies([...here.cookies].map(([name, value]) => ({ name, value, url: home.url })));
      await visit(page, "/people/me");
      const list = page.getByRole("list", { name: "Where you are signed in" });
      expect(await list.getByRole("listitem").count()).toBeGreaterThan(1);
      await page.getByRole("button", { name: "Sign out everywhere else" }).click();
      await list.getByRole("listitem").nth(1).waitFor({ state: "detached" });
      await list.getByText("This one").waitFor();
    });
    expect(await elsewhere.isIn()).toBe(false);
    expect(await here.isIn()).toBe(true);
    expect(await amara.isIn(), "nobody else is signed out").toBe(true);
  });

  test("T11: neither tokens of visits nor of links are in the database", async () => {
    const kofi = await signedIn(KOFI);
    const link = await linkFor(KOFI);
    const token = new URLSearchParams(link.hash.slice(1)).get("token") ?? "";
    const rows = await unhidden(owner, async (query) =>
      JSON.stringify([
        await query("select * from ops.sign_in_sessions"),
        await query("select * from ops.sign_in_tokens"),
        await query("select id, address, kind, encode(sealed, 'escape') from ops.mails"),
      ]),
    );
    expect(rows).not.toContain(kofi.cookies.get("next-auth.session-token"));
    expect(rows).not.toContain(token);
    expect(trellis.said()).not.toContain(token);
  });

  test("T16: Noor says that Priya has left: she is out at once, her link is dead, and no new one comes", async () => {
    const priya = await signedIn(PRIYA);
    const link = await linkFor(PRIYA);
    const noor = await signedIn(NOOR);
    const [row] = await change("select id from people.people where email = $1", [PRIYA]);
    await inBrowser(async (page) => {
      await page
        .context()
        .addCookies([...noor.cookies].map(([name, value]) => ({ name, value, url: home.url })));
      await visit(page, `/people/${String(row?.["id"])}`);
      await page.getByRole("button", { name: "Priya Raman has left" }).click();
      expect(await priya.isIn()).toBe(true);
      await page.getByRole("button", { name: "Yes, end their access" }).click();
      await page.getByRole("button", { name: "Priya Raman is back" }).waitFor();
    });
    expect(await priya.isIn()).toBe(false);
    const late = new Visitor(home.url);
    await late.ask(callbackOf(link));
    expect(await late.isIn()).toBe(false);
    await expect(linkFor(PRIYA)).rejects.toThrow("No link was made");
  });
});

describe("T29: a demo that was closed", () => {
  test("has no one-click sign-in, for any of its people", async () => {
    for (const { key } of PERSONAS) {
      const visitor = new Visitor(home.url);
      const answer = await visitor.ask("/api/demo-visit", {
        method: "POST",
        headers: { Origin: home.url },
        body: new URLSearchParams({ persona: key }),
      });
      expect(answer.status).toBe(404);
      expect(await visitor.isIn()).toBe(false);
    }
    expect(await (await new Visitor(home.url).ask("/sign-in")).text()).not.toContain("Walk in as");
  });

  test("prints no link for a first owner, then or now", () => {
    expect(trellis.said()).not.toContain("/welcome#");
  });
});
