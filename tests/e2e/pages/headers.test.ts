import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { openVisit } from "../../support/sessions.ts";
import { Sql } from "../../support/sql.ts";

/**
 * T28: the header set on every kind of answer, and the tricks that have led past Next's own layers before. T18 over
 * HTTP: what does not come from our pages changes nothing.
 */
const STANDING = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};
const base = (baseURL: string | undefined) => baseURL ?? "";

let owner: Sql;
let ids: Awaited<ReturnType<typeof demoIds>>;
let cookie: string;
test.beforeAll(async () => {
  const url = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";
  owner = new Sql(url);
  ids = await demoIds(url);
  cookie = await openVisit(owner, ids.kofi);
});
test.afterAll(() => owner.close());

type Ask = { path: string; method?: string; headers?: Record<string, string>; body?: string };

/** Sends exactly what is given; `fetch` would not let some of these headers pass. */
function ask(baseURL: string, { path, method = "GET", headers = {}, body }: Ask) {
  return new Promise<{ status: number; headers: Record<string, string>; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(baseURL);
    const sent = httpRequest({ hostname, port, path, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Record<string, string>, text }),
      );
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

test("T28: every answer carries the header set, and only built files may be kept", async ({ baseURL }) => {
  const home = await ask(base(baseURL), { path: "/", headers: { Cookie: cookie } });
  const [script] = /\/_next\/static\/[^"]+\.js/.exec(home.text) ?? [];
  const relationship = `/mentoring/relationships/${ids.relationship}`;
  const asked: Ask[] = [
    ...["/", "/inbox", "/which", "/sign-in", "/people", relationship, "/admin/audit", "/nowhere"].flatMap((path) => [
      { path }, { path, headers: { Cookie: cookie } }, { path, headers: { Cookie: cookie, RSC: "1" } },
      { path, method: "HEAD", headers: { Cookie: cookie } }, { path, method: "OPTIONS", headers: { Cookie: cookie } },
    ]),
    ...["/live", "/ready", "/api/auth/session", "/api/auth/csrf", "/api/uploads", "/api/uploads/x/rejected", "/api/v1/openapi.json", "/api/v1/me", "/icon.svg"].map((path) => ({ path })),
    { path: script ?? "" }, { path: "/_next/static/chunks/nothing.js" }, { path: "/_next/image?url=%2Ficon.svg&w=64&q=75" },
    { path: relationship, method: "POST", headers: { Cookie: cookie, Origin: "https://elsewhere.example" } },
    { path: relationship, method: "DELETE" }, { path: "/api/uploads", method: "POST" },
    { path: "/inbox/", headers: { Cookie: cookie } }, { path: "/%2e%2e/inbox" }, { path: "//inbox" },
  ]; // prettier-ignore
  const wrong: string[] = [];
  for (const each of asked) {
    const { headers, status } = await ask(base(baseURL), each);
    const what = `${each.method ?? "GET"} ${each.path} ${status}`;
    for (const [name, value] of Object.entries(STANDING))
      if (headers[name] !== value) wrong.push(`${what}: ${name} is ${headers[name]}`);
    const built = each.path.startsWith("/_next/static/") && status === 200;
    if (!built && !/no-store/.test(headers["cache-control"] ?? ""))
      wrong.push(`${what}: cache-control is ${headers["cache-control"]}`);
    if (headers["x-powered-by"]) wrong.push(`${what}: says what it runs on`);
  }
  console.info(`T28: ${asked.length} answers of every kind`);
  expect(script).toBeTruthy();
  expect(wrong).toEqual([]);
});

test("T28: scripts run by a nonce of their own answer, twice never the same", async ({ baseURL }) => {
  const nonces = new Set<string>();
  for (let i = 0; i < 20; i++) {
    const { headers, text } = await ask(base(baseURL), { path: "/inbox", headers: { Cookie: cookie } });
    const policy = headers["content-security-policy"] ?? "";
    const [, nonce = ""] = /script-src 'self' 'nonce-([\w-]{22})' 'strict-dynamic'/.exec(policy) ?? [];
    expect(policy).not.toContain("unsafe-eval");
    for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(20);
});

test("T28 T21: ordinary pages break no rule of the policy, and a script that was smuggled in does not run", async ({
  page,
}) => {
  const reports: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|violates/.test(message.text())) reports.push(message.text());
  });
  await page.context().addCookies([{ name: cookie.split("=")[0] ?? "", value: cookie.split("=")[1] ?? "", domain: "localhost", path: "/" }]); // prettier-ignore
  for (const path of [
    "/",
    "/inbox",
    "/people",
    `/mentoring/relationships/${ids.relationship}`,
    "/coaching",
  ]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(reports).toEqual([]);
  await page.evaluate(() =>
    document.body.insertAdjacentHTML(
      "beforeend",
      `<img src=x onerror="window.ran = 1"><svg onload="window.ran = 2"></svg><a id="smuggled" href="javascript:window.ran = 3">x</a><iframe srcdoc="<script>parent.ran = 4</script>"></iframe>`,
    ),
  );
  await page.locator("#smuggled").evaluate((link: HTMLElement) => link.click());
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  expect(reports.length).toBeGreaterThan(0); // the look sees what it looks for
});

test("T28: the tricks that led past Next before lead nowhere", async ({ baseURL }) => {
  const foreign = `/mentoring/relationships/${ids.othersRelationship}`;
  const tricks: Record<string, string>[] = [
    ...["proxy", "middleware", "src/middleware", "pages/_middleware"].flatMap((name) => [
      { "x-middleware-subrequest": name },
      { "x-middleware-subrequest": Array(5).fill(name).join(":") },
    ]),
    { "x-middleware-next": "1" }, { "x-middleware-rewrite": "/" }, { "x-middleware-prefetch": "1" },
    { "x-invoke-path": "/which" }, { "x-invoke-status": "200" }, { "x-matched-path": "/which" }, { "x-nextjs-data": "1" },
    { RSC: "1", "Next-Router-Prefetch": "1" }, { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree" },
    { RSC: "1", "Next-Router-State-Tree": "%5B%22%22%5D" }, { "x-forwarded-host": "elsewhere.example" },
    { "x-original-url": "/which" }, { "x-rewrite-url": "/which" }, { "x-now-route-matches": "1=x" },
    { "x-prerender-revalidate": "x" }, { "x-next-cache-tags": "x" }, { Purpose: "prefetch" },
  ]; // prettier-ignore
  const paths = [foreign, `${foreign}.rsc`, `${foreign}.segments/_tree.segment.rsc`, `/en${foreign}`, `/_next/data/x${foreign}.json`, `${foreign}?_rsc=abc`, `${foreign}?__nextLocale=en`]; // prettier-ignore
  const wrong: string[] = [];
  for (const path of paths)
    for (const trick of [{}, ...tricks])
      for (const visit of [{ Cookie: cookie }, {}]) {
        const { status, text, headers } = await ask(base(baseURL), { path, headers: { ...visit, ...trick } });
        const shown = /Priya|Amara|<h2/.test(text) && status === 200 && !("Cookie" in visit);
        const leaked = status === 200 && text.includes("Priya Raman");
        if (leaked || shown) wrong.push(`${path} ${JSON.stringify(trick)}: ${status}`);
        if (!/no-store/.test(headers["cache-control"] ?? "")) wrong.push(`${path} ${JSON.stringify(trick)} may be kept: ${headers["cache-control"]}`); // prettier-ignore
      }
  console.info(`T28: ${paths.length * (tricks.length + 1) * 2} requests of the corpus`);
  expect(wrong).toEqual([]);
});

test("T28: an Upgrade is not answered", async ({ baseURL }) => {
  const { hostname, port } = new URL(base(baseURL));
  const said = await new Promise<string>((resolve) => {
    let text = "";
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        "GET /inbox HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n",
      ),
    );
    socket.on("data", (part) => (text += part.toString()));
    socket.on("close", () => resolve(text));
    socket.on("error", () => resolve(text));
    setTimeout(() => socket.destroy(), 1500);
  });
  expect(said).not.toMatch(/^HTTP\/1\.1 (101|200)/);
});

test("T18: with a cookie and without our origin nothing that changes gets past the door", async ({
  baseURL,
}) => {
  const action = `/mentoring/relationships/${ids.relationship}`;
  const wrong: string[] = [];
  const origins = [undefined, "null", "https://elsewhere.example", `${base(baseURL)}.elsewhere.example`, base(baseURL).replace("http", "https") + "0"]; // prettier-ignore
  const types = ["text/plain", "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]; // prettier-ignore
  let asked = 0;
  for (const path of [action, "/which", "/api/uploads", "/api/demo-visit", "/api/auth/signout", "/people/me"])
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      for (const origin of origins)
        for (const type of types) {
          const headers = { Cookie: cookie, "Content-Type": type, "Next-Action": "0".repeat(42), "Content-Length": "4", ...(origin && { Origin: origin }) }; // prettier-ignore
          const { status } = await ask(base(baseURL), { path, method, headers, body: "[{}]" });
          asked++;
          if (status !== 403) wrong.push(`${method} ${path} from ${origin} as ${type}: ${status}`);
        }
  console.info(`T18: ${asked} requests from elsewhere, ${asked - wrong.length} refused`);
  expect(wrong).toEqual([]);
});

test("/live answers, /ready says by which checks", async ({ baseURL }) => {
  expect((await ask(base(baseURL), { path: "/live" })).status).toBe(200);
  const { status, text } = await ask(base(baseURL), { path: "/ready" });
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({
    ready: true,
    checks: { database: "ok", schema: "ok", key: "ok", outbox: "ok" },
  });
});
