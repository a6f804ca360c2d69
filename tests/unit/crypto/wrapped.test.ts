import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { WRAPPED } from "../../../scripts/wrapped.mjs";

/** Every source that takes the master key in hand, and which entries of `WRAPPED` it stands for. */
const KNOWN: Record<string, string[]> = {
  "lib/crypto/keyring.ts": ["mentoring.relationship_keys", "coaching.engagement_keys", "people.author_keys"],
  "lib/mail/outbox.ts": ["ops.mails"],
  "lib/mentoring/relationships/leaving.ts": ["mentoring.leaving_reasons"],
  "lib/mentoring/enrolments/deciding.ts": ["mentoring.enrolment_inquiries"],
  "lib/mentoring/enrolments/taking-part.ts": ["mentoring.enrolment_inquiries"],
  "lib/mentoring/matches/proposals/commands.ts": ["mentoring.decline_reasons"],
  "lib/mentoring/matches/proposals/reason.ts": ["mentoring.decline_reasons"],
  "lib/mentoring/matches/runs/fingerprint.ts": ["mentoring.fingerprint_keys"],
  "lib/mentoring/matches/runs/snapshot.ts": ["mentoring.match_snapshots"],
  "lib/reports/own-data/mentoring.ts": ["mentoring.suggestions"],
  "lib/mentoring/suggestions/commands.ts": ["mentoring.suggestions"],
  "lib/mentoring/suggestions/queries.ts": ["mentoring.suggestions"],
  "lib/operations/webhooks/commands.ts": ["ops.webhook_secrets"],
  "lib/operations/webhooks/send.ts": ["ops.webhook_secrets"],
  "lib/operations/readiness.ts": [],
};

test("T14: what the master key wraps is in the list that a rotation goes through, whoever wraps it", () => {
  const root = path.resolve(import.meta.dirname, "../../..");
  const users = readdirSync(path.join(root, "lib"), { recursive: true, encoding: "utf8" })
    .map((file) => path.join("lib", file))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("generated"))
    .filter((file) => /\bmasterKey\(\)/.test(readFileSync(path.join(root, file), "utf8")))
    .filter((file) => file !== path.join("lib", "crypto", "master-key.ts"));
  expect(users.filter((file) => !(file in KNOWN))).toEqual([]);
  const tables = new Set(WRAPPED.map(({ table }) => table));
  expect([...new Set(Object.values(KNOWN).flat())].sort()).toEqual([...tables].sort());
});
