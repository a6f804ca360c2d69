import { once } from "node:events";
import http, { type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { takeTurns } from "../../../scripts/fair-turns.mjs";

/** A server that answers when it is told to, in the order in which it was asked. */
const open: { path: string; response: ServerResponse }[] = [];
const server = http.createServer(({ url = "" }, response) => void open.push({ path: url, response }));
const agent = new http.Agent({ keepAlive: true });
beforeAll(async () => {
  takeTurns();
  await once(server.listen(0, "127.0.0.1"), "listening");
});
beforeEach(() => open.splice(0));
afterAll(() => void server.close().closeAllConnections());

const KOFI = { cookie: "theme=dark; __Host-next-auth.session-token=kofi" };
const NOOR = { cookie: "next-auth.session-token=noor" };
const ask = (path: string, headers: Record<string, string>) => {
  const request = http.get({ port: (server.address() as AddressInfo).port, path, headers, agent });
  const answer = once(request, "response").then(([each]) => (each as http.IncomingMessage).resume());
  answer.catch(() => {});
  return { request, answer, status: answer.then(({ statusCode }) => statusCode, () => 0) };
}; // prettier-ignore
const came = (...paths: string[]) =>
  expect.poll(() => open.map(({ path }) => path).sort(), { timeout: 10_000 }).toEqual(paths);
const answerAll = () => {
  for (const { response } of open.splice(0)) response.end();
};
const aMoment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const inOrder = async (count: number, headers: Record<string, string>) => {
  const asked = [];
  for (let number = 1; number <= count; number++) {
    asked.push(ask(`/${number}`, headers));
    await aMoment(5);
  }
  return asked;
};

const FIRST = ["/1", "/2", "/3", "/4", "/5", "/6"];

test("T27: six of one visitor's requests are answered at a time, and another does not wait for them", async () => {
  const asked = await inOrder(13, KOFI);
  await came(...FIRST);
  const another = ask("/noor", NOOR);
  await came(...FIRST, "/noor");
  for (const next of [["/10", "/11", "/12", "/7", "/8", "/9"], ["/13"], []]) {
    answerAll();
    await came(...next);
  }
  expect(await Promise.all([...asked, another].map(({ status }) => status))).toEqual(Array(14).fill(200));
});

test("T27: one too many is refused at once, to programs as a problem; what is free and what looks how we are is not", async () => {
  const asked = await inOrder(106, { authorization: "Bearer one" });
  expect(await ask("/107", { authorization: "Bearer one" }).status).toBe(429);
  const answer = await ask("/api/v1/people", { authorization: "Bearer one" }).answer;
  expect([answer.statusCode, answer.headers["retry-after"], answer.headers["content-type"]]).toEqual([429, "1", "application/problem+json"]);
  const free = ["/_next/static/x.js", "/live", "/ready"].map((path) => ask(path, { authorization: "Bearer one" }));
  await came(...FIRST, "/_next/static/x.js", "/live", "/ready");
  let done = false;
  const statuses = Promise.all([...asked, ...free].map(({ status }) => status)).finally(() => (done = true));
  answerAll();
  let [turns, atOnce] = [0, 0];
  while (!done) {
    if (open.length > 0) [turns, atOnce] = [turns + 1, atOnce + open.length];
    answerAll();
    await aMoment(5);
  }
  expect(new Set(await statuses)).toEqual(new Set([200]));
  expect(turns).toBeGreaterThan(90); // one at a time while many wait
  expect(atOnce).toBe(100);
}); // prettier-ignore

test("what the server asks itself, in somebody's name and while it answers them, waits for no turn", async () => {
  const { port } = server.address() as AddressInfo;
  const asked = await inOrder(20, KOFI);
  await came(...FIRST);
  const inner = fetch(`http://127.0.0.1:${port}/inner`, { headers: KOFI });
  await expect.poll(() => open.map(({ path }) => path)).toContain("/inner");
  let done = false;
  const all = Promise.all([...asked.map(({ status }) => status), inner.then(({ status }) => status)]).finally(() => (done = true));
  while (!done) {
    answerAll();
    await aMoment(5);
  }
  expect(new Set(await all)).toEqual(new Set([200]));
}); // prettier-ignore

test("an address is a visitor of many, who wait and do not rest", async () => {
  const asked = await inOrder(30, {});
  await came(...FIRST);
  for (let answered = 6; answered <= 30; answered += 6) {
    answerAll();
    await expect.poll(() => open.length, { timeout: 10_000 }).toBe(answered < 30 ? 6 : 0);
  }
  expect(await Promise.all(asked.map(({ status }) => status))).toEqual(Array(30).fill(200));
});

test("who goes away while waiting takes nobody's turn, and who goes away while being answered gives it back", async () => {
  const asked = await inOrder(9, KOFI);
  await came(...FIRST);
  asked[6]!.request.destroy();
  await aMoment(100); // the server hears of it first
  asked[0]!.request.destroy();
  await came(...FIRST, "/8");
  answerAll();
  await came("/9");
  answerAll();
});
