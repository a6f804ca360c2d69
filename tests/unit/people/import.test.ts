import { describe, expect, test } from "vitest";
import { guessMapping, planImport, type Existing } from "@/lib/people/import/rules.ts";
import { FIELDS, type GivenBack } from "@/lib/people/import/schema.ts";
import { IN_ENGLISH, wordsFor } from "@/lib/words/tell.ts";
import { readTable } from "@/lib/spreadsheet/read-table.ts";

const sheet = (text: string) => readTable(new TextEncoder().encode(text));
const plan = (text: string, existing: Existing[] = []) => {
  const table = sheet(text);
  return planImport(table, guessMapping(table.columns), existing);
};
const t = wordsFor(IN_ENGLISH, "import");
const said = ({ reasons }: GivenBack) => reasons.map(({ why, values }) => t(`row.${why}`, values)).join(" ");
const person = (email: string, managerEmail: string | null | undefined, name = email): Existing => ({
  id: email,
  email,
  name,
  jobTitle: null,
  department: null,
  location: null,
  grade: null,
  timeZone: "UTC",
  managerEmail,
});

describe("importing people", () => {
  test("columns are understood by their usual names", () => {
    expect(
      guessMapping(["E-Mail Address", "Given Name", "Surname", "Line manager", "Position", "Shoe size"]),
    ).toEqual({ email: 0, first: 1, last: 2, manager: 3, jobTitle: 4 });
  });

  test.each(["en", "de"] as const)(
    "columns that are called as we call them in %s are understood",
    (language) => {
      const told = wordsFor({ language, timeZone: "UTC" }, "import");
      const keys = FIELDS.map(({ key }) => key);
      expect(guessMapping(keys.map((key) => told(`field.${key}`)))).toEqual(
        Object.fromEntries(keys.map((key, at) => [key, at])),
      );
    },
  );

  test("new, changed and unchanged people, and their managers by address or by name", () => {
    const result = plan(
      "email,name,manager,job title\nann@x.org,Ann,none,Boss\nben@x.org,Ben,Ann,Dev\ncy@x.org,Cy,ben@x.org,Dev",
      [person("ben@x.org", undefined, "Ben")],
    );
    expect(result.create.map((each) => each.email)).toEqual(["ann@x.org", "cy@x.org"]);
    expect(result.update).toMatchObject([
      { email: "ben@x.org", changes: [{ field: "jobTitle", from: "", to: "Dev" }] },
    ]);
    expect(result.create.map((each) => each.manager)).toEqual([null, "ben@x.org"]);
    expect(result.managerChanges).toMatchObject([
      { name: "Ben", manager: "ann@x.org", from: undefined, to: { name: "Ann", email: "ann@x.org" } },
    ]);
    expect(result.unchanged).toBe(0);
    expect(result.rejected).toEqual([]);
  });

  test("W13: an unknown manager is not “no manager”", () => {
    const { create, withoutManager } = plan(
      "email,name,manager\nann@x.org,Ann,\nben@x.org,Ben,Nobody Known\ncy@x.org,Cy,none",
    );
    expect(create).toHaveLength(3);
    expect(create.map((each) => each.manager)).toEqual([undefined, undefined, null]);
    expect(withoutManager.map((row) => [row.line, said(row)])).toEqual([
      [3, "We do not know the manager “Nobody Known”."],
    ]);
  });

  test("rows at fault come back with every reason, and the others go on", () => {
    const { create, rejected } = plan(
      "email,name,manager\nann@x.org,Ann,\nANN@x.org,Ann again,\nnot-mail,Ben,\n,Cy,\ndee@x.org,,\neve@x.org,Eve,eve@x.org\nfay@x.org,Fay,",
    );
    expect(create.map((each) => each.email)).toEqual(["fay@x.org"]);
    expect(Object.fromEntries(rejected.map((row) => [row.line, said(row)]))).toEqual({
      2: "ann@x.org stands in lines 2 and 3.",
      3: "ann@x.org stands in lines 2 and 3.",
      4: "“not-mail” is not a mail address.",
      5: "There is no mail address.",
      6: "There is no name.",
      7: "Nobody is their own manager.",
    });
  });

  test("a circle of managers is named whole, also through people who are here already", () => {
    const { rejected } = plan("email,name,manager\nann@x.org,Ann,cy@x.org\nben@x.org,Ben,ann@x.org", [
      person("cy@x.org", "ben@x.org", "Cy"),
      person("ben@x.org", null, "Ben"),
    ]);
    expect(rejected.map((row) => row.line)).toEqual([2, 3]);
    expect(rejected.map(said)[0]).toMatch(
      /circle of managers: .*Ann → Cy → Ben → Ann|Ben → Ann → Cy → Ben|Cy → Ben → Ann → Cy/,
    );
  });

  test("a circle with a row that is not taken closes nothing, and what that row leaves as it was may close another", () => {
    const text = "email,name,manager,time zone\nb@s.org,Bo,none,Mars/Olympus\na@s.org,Al,b@s.org,";
    const { rejected } = plan(text, [person("b@s.org", "a@s.org"), person("a@s.org", null)]);
    expect(rejected.map(said)).toEqual([
      "We do not know the time zone “Mars/Olympus”. An example: Europe/Berlin.",
      "This closes a circle of managers: Bo → Al → Bo.",
    ]);
    const lost = plan(
      "email,name,manager,time zone\nn@s.org,New,none,Mars/Olympus\na@s.org,Al,n@s.org,\nb@s.org,Bo,a@s.org,",
      [person("a@s.org", "b@s.org"), person("b@s.org", null)],
    );
    expect(lost.rejected.map((row) => row.line)).toEqual([2, 4]);
    expect(lost.withoutManager.map((row) => [row.line, said(row)])).toEqual([
      [3, "The row of the manager “n@s.org” has a fault itself."],
    ]);
  });

  test("rows that are at fault for one circle leave the directory as it is, which may close the next", () => {
    const text = "email,name,manager\ny@s.org,Yu,z@s.org\nz@s.org,Zoe,y@s.org\nw@s.org,Wim,x@s.org";
    const here = [person("x@s.org", "y@s.org", "Xi"), person("y@s.org", "w@s.org", "Yu"), person("w@s.org", null, "Wim")];
    const { rejected } = plan(text, here);
    expect(rejected.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(said(rejected[2]!)).toContain("This closes a circle of managers: ");
  }); // prettier-ignore

  test("a manager who has left is not taken, by address as by name", () => {
    const gone = { ...person("gone@x.org", null, "Gone"), leftAt: new Date() };
    const { create, withoutManager } = plan("email,name,manager\na@x.org,Al,gone@x.org\nb@x.org,Bo,Gone", [
      gone,
    ]);
    expect(create.map((each) => each.manager)).toEqual([undefined, undefined]);
    expect(withoutManager.map(said)).toEqual([
      "The manager “gone@x.org” has left.",
      "We do not know the manager “Gone”.",
    ]);
  });

  test("what is longer than an entry may be is given back, of people who are here as of new ones", () => {
    const [long, more] = ["x".repeat(120), "x".repeat(121)];
    const { create, update, rejected } = plan(
      `email,name,job title,grade\na@x.org,${more},,\nb@x.org,Bo,${more},${more}\nc@x.org,${long},${long},\nb2@x.org,Bo,${long},`,
      [person("b@x.org", null, "Bo"), person("b2@x.org", null, "Bo")],
    );
    expect([create.length, update.length]).toEqual([1, 1]);
    expect(rejected.map(said)).toEqual([
      "Name: more than 120 characters.",
      "Job title: more than 120 characters. Grade: more than 60 characters.",
    ]);
  });

  test("a manager’s name of signs alone is nobody’s, not that of rows without a name", () => {
    const { create, withoutManager } = plan("email,name,manager\nann@x.org,,\ncy@x.org,Cy,???", [
      person("ann@x.org", null, "Ann"),
    ]);
    expect(create.map((each) => each.manager)).toEqual([undefined]);
    expect(withoutManager).toHaveLength(1);
  });

  test("two people of one name: the address is asked for", () => {
    const { rejected } = plan("email,name,manager\na@x.org,Kim,\nb@x.org,Kim,\nc@x.org,Cy,Kim");
    expect(rejected.map((row) => [row.line, said(row)])).toEqual([
      [4, "Several people are called “Kim”. Give the manager’s mail address."],
    ]);
  });
});
