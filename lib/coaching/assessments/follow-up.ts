import "server-only";
import { asWorker } from "../../db/unit.ts";

/** For the clock: asks the three, ninety days after the end and once, whether it held. Says of how many engagements. */
export async function askFollowUps(): Promise<number> {
  const [row] = await asWorker(
    (db) => db.$queryRaw<{ asked: number }[]>`select coaching.ask_follow_ups() as asked`,
  );
  return row?.asked ?? 0;
}
