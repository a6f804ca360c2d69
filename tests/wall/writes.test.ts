import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { Sql, unhidden } from "../support/sql.ts";
import { attempt } from "./attempt.ts";
import { layOut } from "./world.ts";
import { WRITES } from "./writes.ts";

let database: TestDatabase;
let owner: Sql;
beforeAll(async () => {
  database = await freshDatabase();
  owner = new Sql(database.ownerUrl);
  await unhidden(owner, layOut, true);
});
afterAll(async () => {
  await owner.close();
  await database.drop();
});

test(`W10: ${WRITES.length} writes, by those who may and by those who may not, end as the design says`, async () => {
  const wrong = await owner.as(null, async (query) => {
    await query(
      "grant trellis_app, trellis_auth, trellis_worker, trellis_backup, trellis_keys to current_user with inherit false, set true",
    );
    const found: string[] = [];
    for (const write of WRITES) {
      const outcome = await attempt(query, write);
      if (outcome !== write.expect)
        found.push(
          `${write.who ?? write.role} expected ${write.expect}, got ${outcome}: ${write.sql.slice(0, 160)}`,
        );
    }
    return found;
  });
  expect(wrong).toEqual([]);
});
