import { Conflict, Forbidden, Invalid, NoRoom, NotFound, type ExpectedError } from "../errors.ts";

/** What the database's own rules say to a person. SQLSTATEs are set in the migration `wall_triggers`. */
const SENTENCES: Record<string, string> = {
  TRD00: "The program cannot go there from where it stands.",
  TRD01:
    "This program has no approved design yet, or is not open. Enrolment, matching and relationships start after approval.",
  TRD02: "The design is not complete yet. The rail on the left says what is missing.",
  TRD04: "An approved design does not change. Start the next version instead.",
  TRD05: "Only a version that was submitted is approved. It was taken back or changed in the meantime.",
  TRD06: "Somebody other than the author approves a design.",
  TRW05:
    "These two people cannot be in one mentoring relationship: they share a reporting line, or one is close to the other's manager.",
  TRW06:
    "The two are still in one reporting line, so this stays paused. You can ask for a new match or close without blame.",
  TRW13:
    "The manager of one of these people is not known. Somebody has to say who it is, or that there is none.",
  TRORG: "This would close a circle in the org chart: somebody would be their own manager at some remove.",
  TROWN: "Somebody has to own this organization. Make another person its owner first.",
  TRCAP: "No place is free any more. Nothing was changed.",
  TRENR: "One of the two has withdrawn from the program. Nothing was changed.",
  TRRUN: "This run cannot go there from where it stands.",
  TRWSH: "This person is no mentor of the program any more. Nothing was changed.",
  TRINV: "This program takes people in by invitation. Ask its admins for a link.",
  TRENS: "This enrolment has moved on meanwhile. Please look again.",
  TRGLS: "This was opened already, or was asked for more than a week ago.",
  TRERA: "Somebody who was erased does not come back. Add them anew.",
  TRERO: "They own this organization. Take the role from them first.",
  TRERN: "They are here and have not asked for it.",
  TRKEY: "The words of this relationship are not kept any more.",
  TRPHA: "A relationship moves one phase at a time, and cannot go there from where it stands.",
  TRREN: "Everybody agrees to a renewal for themselves.",
  TRMOD:
    "This model is for another number of people. Two are a pair; three and more are a group or a circle.",
  TRVER: "There is no later approved version of the design that this relationship could move over to.",
  TRELI: "This program is for other people. Its page says for whom.",
  TRUND: "This import has been undone already, or is more than thirty days old. Nothing was changed.",
  TRUNM:
    "Somebody of this import was changed or came in at this moment. Nothing was changed; please look again.",
  TRL01: "A session that was held cannot lie in the future. Schedule it instead.",
  TRC01: "This coach is not listed as an expert in that competency.",
  TRC02: "Nobody is coached who has not agreed: the client says yes or no first.",
  TRC05: "Completed means that everybody sees the target reached, and somebody accepted the end.",
  TRCEN: "This engagement has ended, and stays so.",
  TRC90: "It is too early to look back: ninety days after the end, you are asked whether it held.",
  TRGAS: "Somebody has rated on this scale already, so it stays as it is.",
  TRC08: "Somebody's manager cannot be their coach: they are two roles in the same triangle.",
};

/** The SQLSTATE of a database error, wherever the driver put it. */
function sqlState(error: unknown): string | undefined {
  for (let e = error as Record<string, unknown> | undefined, depth = 0; e && depth < 6; depth++) {
    for (const key of ["originalCode", "code"]) {
      const code = e[key];
      if (typeof code === "string" && /^([0-9A-Z]{5})$/.test(code) && !/^P\d{4}$/.test(code)) return code;
    }
    const meta = e["meta"] as Record<string, unknown> | undefined;
    e = (meta?.["driverAdapterError"] ?? e["cause"]) as Record<string, unknown> | undefined;
  }
  return undefined;
}

/** The expected failure behind a database error, if it is one. */
export function refusal(error: unknown): ExpectedError | undefined {
  const state = sqlState(error);
  if (!state) return undefined;
  const sentence = SENTENCES[state];
  if (sentence) return new Conflict(sentence);
  if (state === "53100") return new NoRoom();
  if (state === "22P02") return new NotFound(); // what is no id is nothing's id
  if (state === "22021" || state === "22P05")
    return new Invalid("There is a character in this that cannot be kept. Nothing was changed.");
  return state === "42501" ? new Forbidden() : undefined;
}

/** PostgreSQL ended a transaction so that another could go on: a deadlock, or two that cannot both be so. */
export const isVictim = (error: unknown): boolean =>
  (error as { code?: unknown }).code === "P2034" || ["40001", "40P01"].includes(sqlState(error) ?? "");
