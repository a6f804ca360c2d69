import { afterEach, expect, test } from "vitest";
import { givenSecret, openSecrets } from "../../scripts/secrets.mjs";
import { typed } from "../support/commands.ts";

const GOOD = "9f2c1d7e84ab36500f1e2d3c4b5a69788796a5b4c3d2e1f0";
afterEach(() => {
  delete process.env["TRELLIS_SECRET"];
});
const given = (secret: string) => {
  process.env["TRELLIS_SECRET"] = secret;
  return givenSecret();
};

test("T29: a secret that anybody could guess is refused", () => {
  for (const weak of [
    "short",
    "changemechangemechangemechangeme",
    "a".repeat(64),
    "ab".repeat(40),
    "your-secret-goes-here-0123456789",
    "example0123456789abcdefghijklmnop",
    "Password0123456789abcdefghijklmn",
  ])
    // prettier-ignore
    expect(() => given(weak), weak).toThrow(/can be guessed/);
  expect(given(GOOD)).toBe(GOOD);
});

test("T29: a server in production does not start with a placeholder, nor without a key or an address", async () => {
  const whole = {
    DATABASE_URL: "postgresql://127.0.0.1:1/trellis",
    NEXTAUTH_URL: "https://x.example",
    TRELLIS_SECRET: GOOD,
  };
  for (const [lacking, words] of [
    [{ TRELLIS_SECRET: "changeme-changeme-changeme-changeme" }, "can be guessed"],
    [{ TRELLIS_SECRET: "" }, "TRELLIS_SECRET is not set"],
    [{ NEXTAUTH_URL: "" }, "NEXTAUTH_URL is not set"],
    [{ DATABASE_URL: "" }, "DATABASE_URL is not set"],
    [{ TRELLIS_MASTER_KEY_FILE: "/nowhere/master.key" }, "no master key"],
  ] as const) {
    const { code, said } = await typed("serve", [], { ...whole, ...lacking });
    expect(code).toBe(1);
    expect(said).toContain(words);
  }
});

test("the same secret gives every machine the same passwords, and each account another", () => {
  process.env["TRELLIS_SECRET"] = GOOD;
  const [here, there] = [openSecrets("/nowhere/a"), openSecrets("/nowhere/b")];
  expect(here.get("trellis_app_login")).toBe(there.get("trellis_app_login"));
  expect(here.get("trellis_app_login")).not.toBe(here.get("trellis_auth_login"));
  expect(here.get("nextauth")).toHaveLength(43);
});
