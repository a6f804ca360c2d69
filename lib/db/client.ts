import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env.ts";
import { PrismaClient } from "./generated/client.ts";

/** How long somebody waits for a connection, in ms. */
export const PATIENCE = 60_000;

export type Role = "app" | "auth" | "worker";

const kept = globalThis as { trellisClients?: Partial<Record<Role, PrismaClient>> };

/** The connection pool of one database role. Sessions are in UTC: the adapter misreads timestamps otherwise. */
export function client(role: Role): PrismaClient {
  const clients = (kept.trellisClients ??= {});
  return (clients[role] ??= connect(role));
}

function connect(role: Role): PrismaClient {
  const settings = env();
  const connectionString = {
    app: settings.TRELLIS_APP_URL,
    auth: settings.TRELLIS_AUTH_URL,
    worker: settings.TRELLIS_WORKER_URL,
  }[role];
  const adapter = new PrismaPg({
    connectionString,
    options: "-c timezone=UTC",
    max: role === "app" ? 12 : 4,
    connectionTimeoutMillis: PATIENCE,
    idleTimeoutMillis: 30_000,
  });
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}

/** Closes every pool; for scripts and tests. */
export async function disconnect(): Promise<void> {
  const open = Object.values(kept.trellisClients ?? {});
  kept.trellisClients = {};
  await Promise.all(open.map((each) => each.$disconnect()));
}
