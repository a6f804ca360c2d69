import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newToken } from "@/lib/crypto/token.ts";
import { withinOneWindow } from "../../support/one-window.ts";
import { unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";
import { nearly, secretsOf, type Secret, type Told } from "./secrets.ts";

vi.mock("next/headers", () => import("./browser.ts"));

/** T17 asks for 10,000 guesses at each; TRELLIS_T17=10000 makes as many. */
const GUESSES = Number(process.env["TRELLIS_T17"] ?? 120);
const PLACES = GUESSES >= 10_000 ? 8 : 2;
/** From where nobody guesses. */
const ELSEWHERE = 9;
const AT_ONCE = 60;
const MOST_WRONG = 30;

let world: World;
let secrets: Record<string, Secret>;
beforeAll(async () => {
  world = await pairs();
  secrets = await secretsOf(world);
});
afterAll(() => world.close());

test.each([
  "a sign-in link",
  "an invitation",
  "the address of a calendar",
  "the token of a directory",
  "a personal token",
  "the first owner's link",
])(
  "T17: guessing at %s opens nothing, and no burst gets more than thirty looks from one place",
  async (name) => {
    const { secret, show } = secrets[name] as Secret;
    await withinOneWindow(15, async () => {
      await unhidden(world.owner, (query) => query("delete from ops.rate_limits"), true, ["ops.rate_limits"]);
      const counted: Record<Told["outcome"], number> = { open: 0, shut: 0, "held off": 0 };
      const began = Date.now();
      for (let from = 0; from < PLACES; from++)
        for (let sent = 0; sent < GUESSES / PLACES; sent += AT_ONCE) {
          const guesses = Array.from({ length: Math.min(AT_ONCE, GUESSES / PLACES - sent) }, (_, i) =>
            secret && i % 2 ? nearly(secret, sent + i) : `${prefixOf(secret)}${newToken()}`,
          );
          const answers = await Promise.all(guesses.map((guess) => show(guess, from)));
          for (const { outcome } of answers) counted[outcome]++;
        }
      console.info(`T17: ${GUESSES} guesses at ${name} from ${PLACES} places in ${Date.now() - began} ms: ${JSON.stringify(counted)}`); // prettier-ignore
      expect(counted).toEqual({ open: 0, shut: MOST_WRONG * PLACES, "held off": GUESSES - MOST_WRONG * PLACES }); // prettier-ignore
      if (secret) expect((await show(secret, 0)).outcome).toBe("held off");
    });
    // The rightful one, held off where the guesses came from, comes in from elsewhere.
    if (secret) expect((await show(secret, ELSEWHERE)).outcome).toBe("open");
  },
);

test("many at once who are right are not taken for guessing", async () => {
  const { secret, show } = secrets["a personal token"] as Secret;
  const answers = await Promise.all(Array.from({ length: 100 }, () => show(secret ?? "", 77)));
  expect(answers.filter(({ outcome }) => outcome === "open")).toHaveLength(100);
});

/** What a guesser knows of a token: how it begins. */
const prefixOf = (secret: string | null): string => /^trellis_[a-z]+_/.exec(secret ?? "")?.[0] ?? "";
