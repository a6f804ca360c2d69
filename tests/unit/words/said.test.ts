import { expect, test } from "vitest";
import { refusal } from "@/lib/db/refusals.ts";
import { Conflict, Invalid, NotFound } from "@/lib/errors.ts";
import { EditProfile } from "@/lib/people/person/schema.ts";
import { say, saidOfField, tell } from "@/lib/words/said.ts";

const german = { language: "de", timeZone: "Europe/Berlin" } as const;
const english = { language: "en", timeZone: "Europe/London" } as const;

test("a failure is English for logs and programs, and whatever its reader reads for them", () => {
  const { said, message } = new NotFound();
  expect(message).toBe("We could not find that. It may have been removed, or it is not yours to see.");
  expect(tell(said, german)).toContain("Das konnten wir nicht finden.");
  expect(tell(new Conflict("Not in the catalogue yet.").said, german)).toBe("Not in the catalogue yet.");
});

test("a rule of the database is told by its code", () => {
  const refused = refusal({ code: "TRCAP" });
  expect(refused?.message).toBe("No place is free any more. Nothing was changed.");
  expect(refused && tell(refused.said, german)).toBe(
    "Es ist kein Platz mehr frei. Es wurde nichts geändert.",
  );
  expect(refusal({ code: "XX000" })).toBeUndefined();
});

test("a field is told with the figures of its own rule", () => {
  const parsed = EditProfile.safeParse({ about: "a".repeat(2001), timeZone: "Mars/Base", languages: "" });
  const said = Object.fromEntries(
    parsed.error?.issues.map((issue) => [issue.path.join("."), [saidOfField(issue)]]) ?? [],
  );
  const invalid = new Invalid(say("answers", { count: 2 }), said);
  expect(invalid.message).toBe("2 answers need another look.");
  expect(invalid.fields).toEqual({
    about: ["At most 2000 characters."],
    timeZone: ["We do not know this time zone. An example: Europe/Berlin."],
  });
  expect(invalid.told((each) => tell(each, german))["about"]).toEqual(["Höchstens 2000 Zeichen."]);
  expect(tell(say("answers", { count: 1 }), english)).toBe("One answer needs another look.");
});
