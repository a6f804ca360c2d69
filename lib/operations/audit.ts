import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "../access/actor.ts";
import { asPerson, asWorker } from "../db/unit.ts";
import { note } from "../log.ts";

/** What an owner may look through. The policies `owner_audits…` say the same. */
export const AUDITED = [
  "people",
  "person",
  "directory",
  "role",
  "program",
  "design",
  "match",
  "competency",
  "clock",
  "token",
  "webhook",
  "key",
  "export",
  "erasure",
  "organization",
] as const;
export type Audited = (typeof AUDITED)[number];

export type AuditEntry = {
  readonly id: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly kind: string;
  /** Whom or which program it was about; null where neither has a name to show. */
  readonly subject: string | null;
};
type Chain = {
  readonly entries: number;
  readonly firstWrong: number | null;
  readonly unsealed: number;
  readonly head: string;
};

/** What of it is about a person as everybody in the organization knows them, and so says whom. */
const ABOUT_PEOPLE: readonly string[] = ["person", "directory", "role"];
const NAMED: readonly string[] = [...ABOUT_PEOPLE, "program"];

export const AUDIT_PAGE = 100;
const AT_ONCE = 1000;

/** The newest entries of a subject (or of all), before a given one. For others than an owner it holds their own only. */
export function listAudit(
  actor: Actor,
  { subject, before }: { subject?: Audited; before?: string },
): Promise<AuditEntry[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.event.findMany({
      where: { subjectType: subject ?? { in: [...AUDITED] } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      ...(before && { cursor: { id: before }, skip: 1 }),
      take: AUDIT_PAGE,
    });
    const about = (types: readonly string[]) =>
      rows.flatMap(({ subjectType, subjectId }) => (types.includes(subjectType) ? [subjectId] : []));
    const named = { id: true, name: true };
    const [people, programs] = [
      await db.person.findMany({
        where: { id: { in: [...rows.flatMap((row) => row.actorId ?? []), ...about(ABOUT_PEOPLE)] } },
        select: named,
      }),
      await db.program.findMany({ where: { id: { in: about(["program"]) } }, select: named }),
    ];
    const names = new Map([...people, ...programs].map(({ id, name }) => [id, name]));
    return rows.map(({ id, at, actorId, kind, subjectType, subjectId }) => ({
      ...{ id, at, kind },
      actor: actorId && (names.get(actorId) ?? null),
      subject: NAMED.includes(subjectType) ? (names.get(subjectId) ?? null) : null,
    }));
  });
}

type ChainRow = { entries: bigint; first_wrong: bigint | null; unsealed: bigint; head: string };
const chainOf = ([row]: ChainRow[]): Chain => ({
  entries: Number(row?.entries ?? 0),
  firstWrong: row?.first_wrong ? Number(row.first_wrong) : null,
  unsealed: Number(row?.unsealed ?? 0),
  head: row?.head ?? "",
});

/**
 * Goes through the whole chain, for an owner's page, which says no more than this: figures of all there is would tell
 * an owner of their own people (W2). Throws `Forbidden` for anybody else.
 */
export const isChainSound = (actor: Actor): Promise<boolean> =>
  asPerson(actor, async (db) => {
    const [row] = await db.$queryRaw<{ sound: boolean }[]>`select ops.chain_is_sound() as sound`;
    return row?.sound ?? false;
  });

/** The same with its figures, for the clocks. */
export const verifyChain = (): Promise<Chain> =>
  asWorker(async (db) => chainOf(await db.$queryRaw<ChainRow[]>`select * from ops.verify_events()`), 120_000);

/** Seals the events that wait; gives how many. For the clocks. */
export async function sealEvents(): Promise<number> {
  const rows = await asWorker(
    (db) => db.$queryRaw<{ n: number }[]>`select ops.seal_events(${AT_ONCE}::int) as n`,
  );
  return rows[0]?.n ?? 0;
}

/**
 * Writes length and newest hash of the chain to the log: whoever rewrites the whole chain in the database has not
 * rewritten what was shipped elsewhere. For the clocks.
 */
export async function logChainHead(): Promise<void> {
  const { entries, head, firstWrong } = await verifyChain();
  note("audit chain", { entries, head, sound: firstWrong === null });
}

export type ChainedEvent = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
};

/** The hash of an event after the one before it: what `ops.chain_hash` says, a second time and without SQL. */
export function chainHash(previous: Buffer, event: ChainedEvent): Buffer {
  const words = [
    ...[event.id, event.at.getTime(), event.actorId ?? "", event.kind],
    ...[event.subjectType, event.subjectId],
  ].join("|");
  return createHash("sha256").update(previous).update(words, "utf8").digest();
}
