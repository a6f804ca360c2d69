import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openBytes, openLetter, openText, sealBytes, sealLetter, sealText } from "@/lib/crypto/seal.ts";

const key = randomBytes(32);
const PLACE = ["notes", "sealed", "row-1", "relationship", "rel-1"];
const opens = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

test("T12: flip any byte of a thousand ciphertexts and none of them opens", () => {
  let flips = 0;
  for (let n = 0; n < 1000; n++) {
    const sealed = sealBytes(key, randomBytes(1 + (n % 40)), PLACE);
    for (let at = 0; at < sealed.length; at++) {
      const bytes = sealed.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << ((n + at) % 8));
      flips++;
      if (opens(() => openBytes(key, bytes, PLACE))) throw new Error(`opened with byte ${at} flipped`);
    }
  }
  console.info(`T12: ${flips} flipped bytes, all refused`);
  expect(flips).toBeGreaterThan(40_000);
});

test("T12: moved to another table, column, row, kind of key or relationship it does not open", () => {
  const sealed = sealText(key, "for us", PLACE);
  expect(openText(key, sealed, PLACE)).toBe("for us");
  for (const [i, part] of PLACE.entries()) {
    const elsewhere = PLACE.with(i, `${part}x`);
    expect(opens(() => openText(key, sealed, elsewhere))).toBe(false);
  }
  for (const shorter of [PLACE.slice(1), PLACE.slice(0, -1), []])
    expect(opens(() => openText(key, sealed, shorter))).toBe(false);
});

test("T12: cut short, lengthened, or of another version it does not open", () => {
  const sealed = sealText(key, "for us", PLACE);
  for (let length = 0; length < sealed.length; length++)
    expect(opens(() => openBytes(key, sealed.subarray(0, length), PLACE))).toBe(false);
  expect(opens(() => openBytes(key, Buffer.concat([sealed, Buffer.of(0)]), PLACE))).toBe(false);
  expect(opens(() => openBytes(key, Buffer.concat([Buffer.of(2), sealed.subarray(1)]), PLACE))).toBe(false);
});

test("T12: the same words are never sealed alike", () => {
  const all = new Set(Array.from({ length: 10_000 }, () => sealText(key, "x", PLACE).join()));
  expect(all.size).toBe(10_000);
});

test("T14: while the master key changes, either opens and the new one seals", () => {
  const [former, newest] = [randomBytes(32), randomBytes(32)];
  const old = sealLetter(former, "for you", ["s", "1"]);
  expect(openLetter([newest, former], old, ["s", "1"])).toBe("for you");
  const fresh = sealLetter([newest, former], "for you", ["s", "1"]);
  expect(openLetter(newest, fresh, ["s", "1"])).toBe("for you");
  expect(opens(() => openLetter(former, fresh, ["s", "1"]))).toBe(false);
  expect(opens(() => openLetter([randomBytes(32), randomBytes(32)], old, ["s", "1"]))).toBe(false);
});
