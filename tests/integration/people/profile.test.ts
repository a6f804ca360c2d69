import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asPerson } from "@/lib/db/unit.ts";
import { addPerson, editProfile, setManager } from "@/lib/people/person/commands.ts";
import {
  countColleagues,
  getProfile,
  listColleagues,
  listFormerManagers,
  pageOfColleagues,
} from "@/lib/people/person/queries.ts";
import { EditProfile, NewPerson } from "@/lib/people/person/schema.ts";
import { putPhoto, takePhotoAway } from "@/lib/people/photo/commands.ts";
import { getPhoto } from "@/lib/people/photo/queries.ts";
import { inOrder } from "@/lib/in-order.ts";
import { unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

/** The first bytes of a JPEG that says it is so wide and so high. */
const jpeg = (width: number, height: number): string => {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0],
    ...[0xff, 0xd9],
  ]).toString("base64");
};

test("a picture is a small JPEG; colleagues see it until it is taken away", async () => {
  const { kofi, amara } = world;
  await expect(getPhoto(amara, kofi.personId)).rejects.toMatchObject({ code: "NotFound" });
  await putPhoto(kofi, { jpeg: jpeg(256, 256) });
  await putPhoto(kofi, { jpeg: jpeg(200, 200) });
  expect(Buffer.from(await getPhoto(amara, kofi.personId)).toString("base64")).toBe(jpeg(200, 200));
  await takePhotoAway(kofi);
  await takePhotoAway(kofi);
  await expect(getPhoto(amara, kofi.personId)).rejects.toMatchObject({ code: "NotFound" });
});

test("T25: 50,000 pixels a side, a zip, a page and nothing at all are no picture", async () => {
  const files = [jpeg(50_000, 50_000), jpeg(513, 10), "UEsDBBQAAAA=", "PGh0bWw+PC9odG1sPg==", "/9j/", ""];
  for (const file of files)
    await expect(putPhoto(world.kofi, { jpeg: file })).rejects.toMatchObject({ code: "Invalid" });
});

test("people are found by what they can do, and a percent sign is a letter like others", async () => {
  const { kofi, stranger } = world;
  await editProfile(kofi, { about: null, timeZone: "UTC", languages: [], skills: ["Lathe work", "100% cotton"] });
  const found = async (search: string) => (await listColleagues(stranger, { search, take: 9 })).map(({ id }) => id);
  expect(await found("LATHE")).toEqual([kofi.personId]);
  expect(await found("0% c")).toEqual([kofi.personId]);
  expect(await found("1%c")).toEqual([]);
  expect(await found("_athe")).toEqual([]);
  expect(await countColleagues(stranger, { search: "lathe" })).toBe(1);
}); // prettier-ignore

test("people are found without accents and case, a percent sign and a line are letters in names too, and a field ends", async () => {
  const { noor, stranger } = world;
  const { id } = await addPerson(noor, NewPerson.parse({ email: "lucia@example.org", name: "Lucía Fernández", jobTitle: "Ärztin" }));
  const found = async (search: string) => (await listColleagues(stranger, { search, take: 99 })).map((each) => each.id);
  for (const search of ["fernandez", "FERNÁNDEZ", "Lucía F", "ferna\u0301ndez", "arztin"]) expect(await found(search), search).toEqual([id]);
  for (const search of ["%", "f_rn", "fernandezarztin", "lucia arztin"]) expect(await found(search), search).not.toContain(id);
  expect(await found("_")).toEqual([]);
  expect(await pageOfColleagues(stranger, { search: "fernandez", after: null, take: 9 })).toMatchObject([{ id, name: "Lucía Fernández" }]);
  expect(await pageOfColleagues(stranger, { search: "fernandez", after: id, take: 9 })).toEqual([]);
}); // prettier-ignore

test("since when somebody has their manager is known to all, and who it was before to who keeps the directory", async () => {
  const { noor, kofi, stranger } = world;
  const { personId } = kofi;
  const before = (await getProfile(stranger, personId)).manager;
  await setManager(noor, { personId, manager: { kind: "none" } });
  const { manager } = await getProfile(stranger, personId);
  expect(manager).toMatchObject({ kind: "none", since: expect.any(Date) as Date });
  expect(await listFormerManagers(stranger, personId)).toEqual([]);
  const [former] = await listFormerManagers(noor, personId);
  if (before.kind !== "person" || manager.kind !== "none") throw new Error("the world is another");
  expect(former).toMatchObject({ name: before.name, since: before.since, until: manager.since });
});

test("a keeper says since when somebody has their manager: a day that has begun, after whoever was before", async () => {
  const { noor, ines, helena, kofi } = world;
  const { id: personId } = await addPerson(noor, NewPerson.parse({ name: "Ola Dated", email: "ola@example.org" }));
  const say = (who: typeof kofi | null, since?: string) =>
    setManager(noor, { personId, manager: who ? { kind: "person", id: who.personId } : { kind: "none" }, ...(since !== undefined && { since }) });
  const record = async () => {
    const { manager } = await getProfile(noor, personId);
    const former = await listFormerManagers(noor, personId);
    const day = (moment: Date) => moment.toISOString().slice(0, 16);
    return [
      ...former.map(({ name, since, until }) => `${name ?? "none"} ${day(since)} – ${day(until)}`),
      manager.kind === "unknown" ? "unknown" : `${manager.kind === "person" ? manager.name : "none"} ${day(manager.since)}`,
    ];
  };
  await editProfile(noor, { about: null, timeZone: "America/New_York", languages: [], skills: [] });
  await say(ines, "2026-03-02"); // as Noor's calendar has it, in winter and in summer
  await say(helena, "2026-07-01");
  expect(await record()).toEqual(["ines 2026-03-02T05:00 – 2026-07-01T04:00", "helena 2026-07-01T04:00"]);
  await expect(say(kofi, "2026-06-30")).rejects.toMatchObject({ code: "Invalid", fields: { since: [expect.stringContaining("somebody else")] as unknown } });
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await expect(say(kofi, tomorrow)).rejects.toMatchObject({ code: "Invalid", fields: { since: [expect.stringContaining("not begun")] as unknown } });
  // The same manager with another day is one line that is corrected, and without a day nothing at all.
  await say(helena, "2026-08-01");
  await say(helena);
  expect(await record()).toEqual(["ines 2026-03-02T05:00 – 2026-07-01T04:00", "helena 2026-08-01T04:00"]);
  await expect(say(helena, "2026-06-30")).rejects.toMatchObject({ code: "Invalid" });
  // Two on one day follow each other.
  await say(null, "2026-08-01");
  await say(kofi, "2026-08-01");
  expect((await record()).at(-1)).toBe("kofi 2026-08-01T04:00");
  const sameAsBefore = { personId, manager: { kind: "person", id: kofi.personId } } as const;
  for (const choice of [{ ...sameAsBefore, since: "2026-08-02" }, { personId, manager: { kind: "none" } as const, since: "2026-08-02" }, sameAsBefore])
    await expect(setManager(kofi, choice)).rejects.toMatchObject({ code: "NotFound" });
}); // prettier-ignore

test("in which language somebody is spoken to is their wish; where none was asked for it stays", async () => {
  const { personId } = world.kofi;
  const wish = () => asPerson(world.kofi, (db) => db.person.findUniqueOrThrow({ where: { id: personId } }));
  const edit = async (said: Record<string, string>) => {
    await editProfile(world.kofi, EditProfile.parse({ timeZone: "UTC", languages: "", ...said }));
    return (await wish()).locale;
  };
  expect((await wish()).locale).toBeNull();
  expect(await edit({ locale: "de" })).toBe("de");
  expect(await edit({})).toBe("de");
  expect(await edit({ locale: "browser" })).toBeNull();
  await expect(edit({ locale: "fr" })).rejects.toMatchObject({ code: "Invalid" });
  expect((await wish()).locale).toBeNull();
});

test("colleagues are listed as people look them up, page after page, and as a list that the application sorts", async () => {
  const names = ["Ägidius Amann", "anna Bauer", "Anna Bauer", "de Boer", "Olaf Ohm", "Özgür Demir", "Zoe Zahn"];
  await unhidden(world.owner, async (query) => {
    for (const [i, name] of [...names].reverse().entries())
      await query("insert into people.people (id, email, name) values ($1, $2, $3)", [v7(), `in-order-${i}@example.org`, name]);
  }, true);
  const pages = [];
  for (let skip = 0; skip < (await countColleagues(world.kofi)); skip += 3)
    pages.push(...(await listColleagues(world.kofi, { skip, take: 3 })));
  const listed = pages.map(({ name }) => name);
  expect(listed.filter((name) => names.includes(name))).toEqual(names);
  expect([...listed].sort(inOrder)).toEqual(listed);
}); // prettier-ignore
