import { readFileSync, readdirSync } from "node:fs";

/** The newest migration: what /ready holds against the database. */
const schema = readdirSync(new URL("./prisma/migrations", import.meta.url))
  .filter((name) => /^\d{14}_/.test(name))
  .sort()
  .at(-1);

/** On every answer there is, the redirects that Next makes by itself among them. */
const standing = Object.entries(
  JSON.parse(readFileSync(new URL("./lib/standing-headers.json", import.meta.url), "utf8")),
).map(([key, value]) => ({ key, value }));
const notKept = { key: "Cache-Control", value: "private, no-store" };

/** @type {import('next').NextConfig} */
export default {
  // A second checkout of the same folder (tests beside a running server) builds elsewhere.
  distDir: process.env.TRELLIS_BUILD_DIR ?? ".next",
  env: { TRELLIS_SCHEMA: schema },
  headers: () => [
    { source: "/(.*)", headers: standing },
    { source: "/((?!_next/static/).*)", headers: [notKept] },
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "nodemailer", "pino", "prom-client"],
  experimental: { serverActions: { bodySizeLimit: "12mb" } },
};
