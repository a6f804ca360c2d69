import { describe, expect, test } from "vitest";
import { guessMapping, planImport, type Existing, type Rejected } from "@/lib/people/import/rules.ts";
import { FIELDS } from "@/lib/people/import/schema.ts";
import { IN_ENGLISH, wordsFor } from "@/lib/words/tell.ts";
import { readTable } from "@/lib/spreadsheet/read-table.ts";

const sheet = (text: string) => readTable(new TextEncoder().encode(text));
const plan = (text: string, existing: Existing[] = []) => {
  const table = sheet(text);
  return planImport(table, guessMapping(table.columns), existing);
};
const t = wordsFor(IN_ENGLISH, "import");
const said = ({ reasons }: Rejected) => reasons.map(({ why, values }) => t(`row.${why}`, values)).join(" ");
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
    expect(result.managerChanges).toEqual([{ email: "ann@x.org", manager: null }, { email: "ben@x.org", manager: "ann@x.org" }, { email: "cy@x.org", manager: "ben@x.org" }]); // prettier-ignore
    expect(result.rejected).toEqual([]);
  });

  test("W13: an unknown manager is not “no manager”", () => {
    const { create, managerChanges, warnings } = plan(
      "email,name,manager\nann@x.org,Ann,\nben@x.org,Ben,Nobody Known\ncy@x.org,Cy,none",
    );
    expect(create).toHaveLength(3);
    expect(managerChanges).toEqual([{ email: "cy@x.org", manager: null }]);
    expect(warnings.map(({ why, values }) => t(`warning.${why}`, values)).join()).toMatch(
      /Line 3: we do not know the manager “Nobody Known”/,
    );
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
      7: expect.stringContaining("Nobody is their own manager.") as string,
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

  test("two people of one name: the address is asked for", () => {
    const { rejected } = plan("email,name,manager\na@x.org,Kim,\nb@x.org,Kim,\nc@x.org,Cy,Kim");
    expect(rejected.map((row) => [row.line, said(row)])).toEqual([
      [4, "Several people are called “Kim”. Give the manager’s mail address."],
    ]);
  });
});
