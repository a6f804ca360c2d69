import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: process.env["TRELLIS_MIGRATIONS_DIR"] ?? "prisma/migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "" },
});
