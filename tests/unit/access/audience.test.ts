import { expect, test } from "vitest";
import { sentenceOf } from "@/components/audience-words.ts";
import { AUDIENCE, audienceLine, programLines, type AudienceOf } from "@/lib/access/audience.ts";
import { figuresFor, wordsFor } from "@/lib/words/tell.ts";

const english = { language: "en", timeZone: "UTC" } as const;
const line = (...asked: Parameters<typeof audienceLine>) =>
  sentenceOf(audienceLine(...asked), wordsFor(english, "ui"), figuresFor(english));

test("the line names everybody who can read, and only them", () => {
  const you = "Kofi Mensah";
  const amara = { you, others: [{ name: "Amara Okafor" }] };
  expect(line("relationship", amara)).toBe("Only you and Amara Okafor can read this.");
  expect(audienceLine("relationship", amara).people).toEqual([you, "Amara Okafor"]);
  expect(line("privateNote", { you })).toBe("Only you can read this.");
  expect(
    line("engagement", {
      you,
      others: [
        { name: "Lena Fischer", hat: "coach" },
        { name: "Ines Duarte", hat: "manager" },
      ],
    }),
  ).toBe("You, Lena Fischer (coach) and Ines Duarte (manager) can read this.");
  expect(line("suggestion", { you: null, others: [{ name: "Kofi Mensah" }] })).toBe(
    "Only Kofi Mensah can read this.",
  );
  expect(line("declineReason", { you })).toBe("You and the program’s admins can read this.");
  const { figure, ground } = programLines(you);
  const said = (audience: AudienceOf, language: "en" | "de" = "en", about?: string) =>
    sentenceOf(
      audience,
      wordsFor({ ...english, language }, "ui"),
      figuresFor({ ...english, language }),
      about,
    );
  expect(said(figure)).toBe("The program’s admins and its sponsors can read this.");
  expect(said(ground)).toBe("You, the second person and both partners can read this.");
  expect(said(ground, "en", "The reason")).toBe(
    "The reason: you, the second person and both partners can read this.",
  );
  expect(said(ground, "de")).toBe("Für dich, die zweite Person und beide Beteiligten lesbar.");
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
