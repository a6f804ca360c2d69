import { expect, test } from "vitest";
import { AUDIENCE, audienceLine } from "@/lib/access/audience.ts";

test("the line names everybody who can read, and only them", () => {
  const you = "Kofi Mensah";
  expect(audienceLine("relationship", { you, others: [{ name: "Amara Okafor" }] })).toEqual({
    sentence: "Only you and Amara Okafor can read this.",
    people: [you, "Amara Okafor"],
  });
  expect(audienceLine("privateNote", { you }).sentence).toBe("Only you can read this.");
  expect(
    audienceLine("engagement", {
      you,
      others: [
        { name: "Lena Fischer", hat: "coach" },
        { name: "Ines Duarte", hat: "manager" },
      ],
    }).sentence,
  ).toBe("You, Lena Fischer (coach) and Ines Duarte (manager) can read this.");
  expect(audienceLine("suggestion", { you: null, others: [{ name: "Kofi Mensah" }] }).sentence).toBe(
    "Only Kofi Mensah can read this.",
  );
  expect(audienceLine("declineReason", { you }).sentence).toBe("You and the program’s admins can read this.");
});

test("W1: what is said in mentoring is never read by an admin or a manager", () => {
  for (const kind of ["relationship", "privateNote", "suggestion", "checkInAnswer"] as const)
    expect(
      AUDIENCE[kind].readers.filter((reader: string) => reader === "manager" || reader === "program admin"),
    ).toEqual([]);
  expect(
    Object.values(AUDIENCE).filter(
      (entry) => entry.practice === "mentoring" && (entry.readers as readonly string[]).includes("manager"),
    ),
  ).toEqual([]);
});
