import dns from "node:dns";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { wrongWith } from "@/lib/operations/webhooks/fault.ts";
import { guardedPost } from "@/lib/operations/webhooks/guarded-post.ts";
import { isPublic } from "@/lib/open-internet.ts";
import { MakeWebhook } from "@/lib/operations/webhooks/schema.ts";
import { receiver } from "../../support/receiver.ts";

let here: Awaited<ReturnType<typeof receiver>>;
beforeAll(async () => {
  here = await receiver();
});
afterAll(() => here.close());
afterEach(() => vi.restoreAllMocks());

/** Ways to say "this machine" or "its network", as they have worked elsewhere. */
const HOSTS = [
  "127.0.0.1", "127.1", "127.0.1", "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "2130706433", "017700000001", "127.0.0.1.", "127.255.255.254",
  "0", "0.0.0.0", "0x0", "localhost", "LOCALHOST", "localhost.", "①②⑦.⓪.⓪.①", "127。0。0。1", "%6c%6f%63%61%6c%68%6f%73%74", "127.0.0.%31",
  "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]",
  "[fe80::1]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]", "[::ffff:10.0.0.1]", "[::ffff:0:127.0.0.1]", "[100::1]", "[2001:db8::1]", "[4000::1]", "[64:ff9b:1::7f00:1]",
  "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254", "0xa9.0xfe.0xa9.0xfe", "2852039166", "100.64.0.1",
  "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
]; // prettier-ignore

test(`T23: ${HOSTS.length} names of what is not the open internet, each as host, with a name before it and behind a fragment: 0 connections`, async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const host of HOSTS)
    for (const form of [
      (port: number) => `http://${host}:${port}/`,
      (port: number) => `http://example.org@${host}:${port}/`,
      (port: number) => `http://${host}:${port}/?x=#@example.org/`,
    ]) {
      const address = form(here.port);
      tried++;
      try {
        const status = await guardedPost(address, {}, "{}");
        wrong.push(`${address}: ${status}`);
      } catch (error) {
        // refused by us, or no address at all; nothing was asked of the network
        const { name, code } = error as { name: string; code?: string };
        if (name !== "AddressRefused" && code !== "ERR_INVALID_URL" && code !== "ENOTFOUND")
          wrong.push(`${address}: ${name} ${code}`);
      }
    }
  console.info(`T23: ${tried} addresses, ${here.connections()} connections`);
  expect(wrong).toEqual([]);
  expect(here.connections()).toBe(0);
});

/** Lets a name mean what we say, each time it is asked for the next. */
function names(...answers: string[][]) {
  let asked = 0;
  vi.spyOn(dns, "lookup").mockImplementation(((_: string, __: object, callback: (error: null, found: object[]) => void) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
    callback(null, addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
  }) as typeof dns.lookup); // prettier-ignore
  return () => asked;
}

test("T23: a name that means this machine is refused, also beside an address of the open internet", async () => {
  for (const addresses of [["127.0.0.1"], ["::1"], ["8.8.8.8", "127.0.0.1"], ["::ffff:10.1.2.3"], []]) {
    names(addresses);
    await expect(
      guardedPost(`http://rebind.example:${here.port}/`, {}, "{}"),
    ).rejects.toMatchObject({ name: "AddressRefused" }); // prettier-ignore
  }
  expect(here.connections()).toBe(0);
});

test("T23: a name is asked for once, and the connection goes to what was looked at, whatever it means a moment later", async () => {
  // 127.0.0.9 stands for the open internet here; what it means next is where nobody may go
  const asked = names(["127.0.0.9"], ["127.0.0.1"]);
  const looked: string[] = [];
  await guardedPost(`http://rebind.example:${here.port}/`, {}, "{}", (address) => looked.push(address) > 0).catch(() => 0); // prettier-ignore
  expect([asked(), looked]).toEqual([1, ["127.0.0.9"]]);
  expect(here.received).toEqual([]); // nobody listens at 127.0.0.9
});

test("T23: a redirect is not followed, and what is endless or silent comes to an end", async () => {
  const elsewhere = await receiver();
  here.answers((_, response) => response.writeHead(302, { Location: elsewhere.url }).end());
  expect(await guardedPost(here.url, {}, "{}", () => true)).toBe(302);
  here.answers((_, response) => {
    response.writeHead(200);
    const flood = setInterval(() => response.write("x".repeat(65_536)), 1);
    response.on("close", () => clearInterval(flood));
  });
  expect(await guardedPost(here.url, {}, "{}", () => true)).toBe(200);
  here.answers(() => undefined);
  const began = Date.now();
  await expect(guardedPost(here.url, {}, "{}", () => true)).rejects.toMatchObject({ name: "AbortError" });
  expect(Date.now() - began).toBeLessThan(15_000);
  expect(elsewhere.connections()).toBe(0);
  await elsewhere.close();
});

test("the open internet is open", () => {
  for (const address of ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8"])
    expect([address, isPublic(address)]).toEqual([address, true]);
  for (const nonsense of ["", "x", "8.8.8.8.8", "fe80::1%eth0"]) expect(isPublic(nonsense)).toBe(false);
});

test("an owner is told at once that an address will not do", () => {
  const may = (url: string) => MakeWebhook.safeParse({ url, subjects: ["role"] }).success;
  expect(may("https://hooks.example.org/trellis?x=1")).toBe(true);
  for (const url of ["http://hooks.example.org/", "https://me:secret@hooks.example.org/", "https://x.example/#y", "ftp://x.example/", "javascript:alert(1)", "hooks", ""])
    expect([url, may(url)]).toEqual([url, false]); // prettier-ignore
  expect(MakeWebhook.safeParse({ url: "https://x.example/", subjects: ["relationship"] }).success).toBe(
    false,
  );
});

test("an address that says itself that it is inside is not taken, and it is said why", () => {
  const said = (url: string) =>
    MakeWebhook.safeParse({ url, subjects: ["role"] }).error?.issues.map(({ message }) => message);
  for (const host of HOSTS) {
    // what is no address at all is said to be none
    const url = `https://${host}:9/`;
    expect([host, said(url)]).toEqual([host, [URL.canParse(url) ? "field.inside" : "field.callable"]]);
  }
  for (const host of ["trellis.localhost", "127.0.0.1", "[::1]"])
    expect([host, said(`https://${host}/`)]).toEqual([host, ["field.inside"]]);
  for (const host of ["8.8.8.8", "[2606:4700::1111]", "localhost.example.org", "notlocalhost"])
    expect([host, said(`https://${host}/`)]).toEqual([host, undefined]);
});

test("what stood in the way has a name of ours", async () => {
  const failing = (address: string, allows = () => true) =>
    guardedPost(address, {}, "{}", allows).then(String, wrongWith);
  const gone = await receiver();
  await gone.close();
  expect(await failing(gone.url)).toBe("ConnectionRefused");
  expect(await failing(here.url, () => false)).toBe("AddressRefused");
  expect(await failing(here.url.replace("http:", "https:"))).toBe("NotTrusted");
  here.answers((_, response) => response.destroy());
  expect(await failing(here.url)).toBe("ConnectionBroken");
  for (const [code, fault] of [
    ["ENOTFOUND", "NameUnknown"],
    ["ETIMEDOUT", "TimedOut"],
    ["EHOSTUNREACH", "Unreachable"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "NotTrusted"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "NotTrusted"],
    ["EMFILE", "Error EMFILE"],
  ])
    expect(wrongWith(Object.assign(new Error("x"), { code }))).toBe(fault);
});
