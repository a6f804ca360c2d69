import "server-only";
import type { SendMailOptions } from "nodemailer";
import { env } from "../env.ts";
import { paths } from "../paths.ts";
import { render, type Letter, type Rendered } from "./letters.ts";
import { TOPIC, type Topic } from "./topics.ts";
import { unsubscribeAddress } from "./unsubscribe.ts";

/** A letter as it goes over the wire: text, the same as HTML, and how to have no more of them (RFC 8058). */
export function messageOf(personId: string | null, letter: Letter): SendMailOptions {
  const topic = TOPIC[letter.kind];
  return finished(render(letter), personId, topic ? [topic] : []);
}

/** The letters of a day or a week in one: what each is about in a line, and where to go. */
export function digestOf(personId: string, letters: readonly Letter[]): SendMailOptions {
  const lines = letters.map((letter) => {
    const { subject, text } = render(letter);
    return letter.kind === "nudge" ? `· ${text}` : `· ${subject}\n\n${letter.link}`;
  });
  const text = `What came together:\n\n${[...new Set(lines)].join("\n\n")}`;
  const topics = [...new Set(letters.flatMap(({ kind }) => TOPIC[kind] ?? []))];
  return finished({ subject: "What came together in Trellis", text }, personId, topics);
}

function finished(
  { subject, text, icalEvent }: Rendered,
  personId: string | null,
  topics: readonly Topic[],
): SendMailOptions {
  const mayStop = personId !== null && topics.length > 0;
  const wishes = new URL(paths.myMail(), env().NEXTAUTH_URL).href;
  const whole = mayStop ? `${text}\n\nWhich mails come, and when, is your choice: ${wishes}` : text;
  return {
    subject,
    text: whole,
    html: asHtml(whole),
    // One encoding for both, so that a line is never broken in a way that only one of them shows.
    textEncoding: "quoted-printable",
    ...(icalEvent && { icalEvent }),
    ...(mayStop && {
      headers: {
        "List-Unsubscribe": `<${unsubscribeAddress(personId, topics)}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
    }),
  };
}

const ESCAPED: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => ESCAPED[each] ?? each);

/** The same words as HTML: paragraphs and links, and nothing that is fetched from anywhere. */
function asHtml(text: string): string {
  const paragraphs = text
    .split("\n\n")
    .map((each) =>
      escaped(each).replace(/https?:\/\/\S+/g, (address) => `<a href="${address}">${address}</a>`),
    );
  return `<!doctype html><html lang="en"><body style="font-family:sans-serif;line-height:1.5;max-width:36em">${paragraphs.map((each) => `<p>${each}</p>`).join("")}</body></html>`;
}
