import { digestOf, messageOf } from "../../lib/mail/message.ts";
import { PAYLOADS } from "./script-payloads.ts";

/** Every mail that holds somebody's words, with each of the payloads as these words; as JSON. For the tests of T21. */
const link = "http://localhost:3000/feedback#token";
const reader = { language: "en", timeZone: "UTC" } as const;
const mails = PAYLOADS.flatMap((words) => {
  const letters = (["feedback-requested", "feedback-reminder"] as const).map((kind) => ({
    ...{ kind, link },
    client: words,
    coach: words,
  }));
  return [...letters.map((letter) => messageOf("0", letter, reader)), digestOf("0", letters, reader)];
});
console.log(JSON.stringify(mails.map(({ html }) => html)));
