#!/usr/bin/env node
// Prisma's schema engine (what `prisma migrate` talks to) from @prisma/schema-engine-wasm, speaking the
// native binary's JSON-RPC over stdio: PRISMA_SCHEMA_ENGINE_BINARY points here, so nothing is downloaded.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import path from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

let loaded;
const loadWasm = () =>
  (loaded ??= (async () => {
    const js = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const bg = await import(pathToFileURL(js).href);
    globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
      message: "",
      get() {
        return this.message;
      },
      set_message(m) {
        this.message = m;
      },
    };
    const bytes = await readFile(path.join(path.dirname(js), "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bg });
    bg.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return bg;
  })());

function pgConfig(url, database) {
  const u = new URL(url),
    text = (s) => decodeURIComponent(s) || undefined,
    ssl = u.searchParams.get("sslmode") ?? "disable";
  return {
    host: text(u.hostname) ?? "127.0.0.1",
    port: Number(u.port || 5432),
    user: text(u.username),
    password: text(u.password),
    database: database ?? text(u.pathname.slice(1)),
    max: 2,
    allowExitOnIdle: true,
    ssl: ssl === "disable" ? undefined : { rejectUnauthorized: ssl.startsWith("verify") },
  };
}
// The engine wants catalogue columns of type "char" (OID 18) marked Character; adapter-pg refuses that type.
const charColumns = new WeakMap();
const noteChars = (result) => {
  const found = (result?.fields ?? []).flatMap((f, i) => (f.dataTypeID === 18 ? [i] : []));
  for (const i of found) result.fields[i].dataTypeID = 25;
  if (found.length) charColumns.set(result.rows, found);
  return result;
};
class CatalogueClient extends pg.Client {
  query(...args) {
    const callback = typeof args.at(-1) === "function" ? args.pop() : undefined;
    if (callback) return super.query(...args, (error, result) => callback(error, noteChars(result)));
    const out = super.query(...args);
    return typeof out?.then === "function" ? out.then(noteChars) : out;
  }
}
function markChars(queryable) {
  const { queryRaw, startTransaction } = queryable;
  queryable.queryRaw = async (query) => {
    const result = await queryRaw.call(queryable, query);
    for (const i of charColumns.get(result.rows) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character;
    return result;
  };
  if (startTransaction)
    queryable.startTransaction = async (level) => markChars(await startTransaction.call(queryable, level));
  return queryable;
}
async function connect(config, schema) {
  const pool = new pg.Pool({ ...config, Client: CatalogueClient });
  pool.on("error", () => {});
  const adapter = markChars(await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect());
  // adapter-pg's own splits a script at every ';', even inside $$…$$; send it whole, as the native engine does.
  adapter.executeScript = (script) =>
    pool.query(script).then(
      () => undefined,
      (e) => adapter.onError(e),
    );
  return adapter;
}
async function shadow(url, schema) {
  // adapter-pg's own drops the shadow database before it closes its pool
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`,
    admin = new pg.Client(pgConfig(url));
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}"`);
  const adapter = await connect(pgConfig(url, name), schema),
    dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.end();
  };
  return adapter;
}
/** An engine on a database, and `close` for its connections. */
export async function openSchemaEngine(url, datamodels) {
  const bg = await loadWasm(),
    open = [],
    schema = new URL(url).searchParams.get("schema") ?? undefined;
  const factory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connectToShadowDb: () => shadow(url, schema),
    connect: async () => {
      const a = await connect(pgConfig(url), schema);
      open.push(a);
      return a;
    },
  };
  const engine = await bg.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  return {
    engine,
    close: async () => {
      engine.free();
      await Promise.allSettled(open.map((a) => a.dispose()));
    },
  };
}
async function call(engine, method, params) {
  if (method === "getDatabaseVersion") return engine.version(params ?? null);
  // In the WASM build these two read the history's schema from a cache only; devDiagnostic fills it.
  if (method === "evaluateDataLoss" || method === "createMigration")
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
  return engine[method](params);
}
function fail(code, message) {
  process.stderr.write(
    "\n" +
      JSON.stringify({
        level: "ERROR",
        target: "schema_engine::logger",
        fields: { message, error_code: code },
      }) +
      "\n",
  );
  process.exit(1);
}
async function cli(command, url) {
  // the two checks the CLI runs first
  const cfg = pgConfig(url),
    create = command === "create-database";
  const client = new pg.Client({ ...cfg, database: create ? "postgres" : cfg.database });
  try {
    await client.connect();
    if (create) await client.query(`CREATE DATABASE ${client.escapeIdentifier(cfg.database)}`);
    await client.end();
  } catch (e) {
    if (e.code === "3D000") fail("P1003", `Database \`${cfg.database}\` does not exist`);
    if (/^28/.test(e.code))
      fail("P1000", `Authentication failed against the database server at \`${cfg.host}\``);
    fail("P1001", `Can't reach database server at \`${cfg.host}:${cfg.port}\` (${e.message || e.code})`);
  }
}
async function main(argv) {
  if (argv.includes("--version")) return console.log(`schema-engine-wasm ${(await loadWasm()).version()}`);
  let url = "postgresql://postgres@127.0.0.1:5432/postgres",
    session,
    queue = Promise.resolve();
  const datamodels = [];
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === "--datasource") url = JSON.parse(argv[++i]).url ?? url;
    else if (argv[i] === "--datamodels") datamodels.push([argv[++i], await readFile(argv[i], "utf8")]);
    else if (argv[i] === "cli") return cli(argv[i + 1], url);
    else i++; // --enabled-preview-features, --extension-types and their values
  }
  const send = (m) => process.stdout.write(JSON.stringify({ jsonrpc: "2.0", ...m }) + "\n");
  const handle = async ({ id, method, params }) => {
    if (!method) return; // the CLI's answer to our `print`
    try {
      session ??= await openSchemaEngine(url, datamodels.length ? datamodels : undefined);
      let result = (await call(session.engine, method, params)) ?? {};
      if (method === "diff") {
        if (result.stdout !== undefined && result.stdout !== null)
          send({ id: 1e6 + id, method: "print", params: { content: result.stdout } });
        result = { exitCode: result.exitCode };
      }
      send({ id, result });
    } catch (e) {
      const message = String(e?.message ?? e);
      send({ id, error: { code: 4466, message, data: { message, is_panic: false, error_code: e?.code } } });
    }
  };
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim()) queue = queue.then(() => handle(JSON.parse(line)));
  await queue;
  await session?.close();
  process.exit(0);
}
if (import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2)).catch((e) => fail("P1010", String(e?.stack ?? e)));
