import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at } from "@/lib/clock.ts";
import { answerCheckIn } from "@/lib/mentoring/check-ins/commands.ts";
import { listCheckIns, listResults } from "@/lib/mentoring/check-ins/queries.ts";
import { INSTRUMENT } from "@/lib/mentoring/check-ins/schema.ts";
import { pairs, type World } from "../relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const all = (answer: number) => Object.fromEntries(INSTRUMENT.items.map((item) => [item.key, answer]));
const later = (days: number) => new Date(Date.now() + days * 86_400_000);
const answer = (who: World["kofi"], value: number) =>
  at(later(95), () => answerCheckIn(who, { relationshipId: world.pair, month: 3, answers: all(value) }));

describe("a check-in", () => {
  test("opens a week before its day, and is answered once", async () => {
    await expect(
      answerCheckIn(world.kofi, { relationshipId: world.pair, month: 3, answers: all(4) }),
    ).rejects.toThrow(/not open/);
    await expect(
      at(later(95), () =>
        answerCheckIn(world.kofi, { relationshipId: world.pair, month: 4, answers: all(4) }),
      ),
    ).rejects.toThrow(/not open/);
    await Promise.all([answer(world.kofi, 4), answer(world.kofi, 4)]);
    await answer(world.kofi, 1);
    const rows = await world.app.as(world.kofi.personId, (query) =>
      query("select answer from mentoring.check_in_answers"),
    );
    expect(rows.map((row) => row["answer"])).toEqual(Array(6).fill(4));
    expect((await listCheckIns(world.kofi, world.pair))[0]).toMatchObject({ month: 3, answered: true });
    expect((await listCheckIns(world.amara, world.pair))[0]).toMatchObject({ month: 3, answered: false });
  });

  test("W8: the partner, admins and managers read no answer; what the program sees begins at five", async () => {
    await answer(world.amara, 2);
    for (const who of [world.ines, world.tomas, world.noor, world.stranger])
      expect(
        await world.app.as(who.personId, (query) => query("select * from mentoring.check_in_answers")),
      ).toHaveLength(0);
    expect(
      await world.app.as(world.amara.personId, (query) =>
        query("select * from mentoring.check_in_answers where person_id <> $1", [world.amara.personId]),
      ),
    ).toHaveLength(0);
    expect(await listResults(world.tomas, world.programId)).toEqual([]);
    await expect(listResults(world.ines, world.programId)).rejects.toMatchObject({ code: "NotFound" });
    await expect(listCheckIns(world.ines, world.pair)).rejects.toMatchObject({ code: "NotFound" });
  });
});
