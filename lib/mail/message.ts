import "server-only";
import type { SendMailOptions } from "nodemailer";
import { env } from "../env.ts";
import { languageOf } from "../offered.ts";
import { paths } from "../paths.ts";
import { wordsFor, type Reader } from "../words/tell.ts";
import { render, type Letter, type Rendered } from "./letters.ts";
import { TOPIC, type Stoppable } from "./topics.ts";
import { unsubscribeAddress } from "./unsubscribe.ts";

/** Who reads a mail, as the outbox knows it. No mail says a time: the calendar of whoever gets it does. */
export const readerOf = (mail: { readonly language: string | null }): Reader => ({
  language: languageOf(mail.language),
  timeZone: "UTC",
});

/** A letter as it goes over the wire: text, the same as HTML, and how to have no more of them (RFC 8058). */
export function messageOf(personId: string | null, letter: Letter, reader: Reader): SendMailOptions {
  const topic = TOPIC[letter.kind];
  return finished(render(letter, wordsFor(reader, "mail")), personId, topic ? [topic] : [], reader);
}

/** The letters of a day or a week in one: what each is about in a line, and where to go. */
export function digestOf(personId: string, letters: readonly Letter[], reader: Reader): SendMailOptions {
  const t = wordsFor(reader, "mail");
  const lines = letters.map((letter) => {
    const { subject, text } = render(letter, t);
    return letter.kind === "nudge" ? `· ${text}` : `· ${subject}\n\n${letter.link}`;
  });
  const text = t("digest.text", { letters: [...new Set(lines)].join("\n\n") });
  const topics = [...new Set(letters.flatMap(({ kind }) => TOPIC[kind] ?? []))];
  return finished({ subject: t("digest.subject"), text }, personId, topics, reader);
}

function finished(
  { subject, text, icalEvent }: Rendered,
  personId: string | null,
  topics: readonly Stoppable[],
  reader: Reader,
): SendMailOptions {
  const t = wordsFor(reader, "mail");
  const mayStop = personId !== null && topics.length > 0;
  const toInvitations = topics.includes("invitations");
  const link = new URL(toInvitations ? paths.myCalendar() : paths.myMail(), env().NEXTAUTH_URL).href;
  const whole = mayStop ? `${text}\n\n${t(toInvitations ? "invitations" : "wishes", { link })}` : text;
  return {
    subject,
    text: whole,
    html: asHtml(whole, reader, t("open")),
    // One encoding for both, so that a line is never broken in a way that only one of them shows.
    textEncoding: "quoted-printable",
    ...(icalEvent && { icalEvent }),
    headers: {
      "Auto-Submitted": "auto-generated", // RFC 3834: an absence is not told to a machine
      ...(mayStop && {
        "List-Unsubscribe": `<${unsubscribeAddress(personId, topics)}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
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

const BODY = "font-family:sans-serif;line-height:1.5;max-width:36em;overflow-wrap:anywhere";
const BUTTON =
  "display:inline-block;padding:0.6em 1.2em;border-radius:0.5em;background:#234f7a;color:#ffffff;text-decoration:none";

/**
 * The same words as HTML: paragraphs and links, and nothing that is fetched from anywhere. An address that stands alone
 * is a button with what it does on it; where it leads is told below, as in the text.
 */
function asHtml(text: string, { language }: Reader, open: string): string {
  const link = (address: string, words = address, style = "") =>
    `<a href="${address}"${style && ` style="${style}"`}>${words}</a>`;
  const paragraphs = text.split("\n\n").map((each) => {
    const written = escaped(each);
    return /^https?:\/\/\S+$/.test(written)
      ? `<p>${link(written, escaped(open), BUTTON)}</p><p><small>${written}</small></p>`
      : `<p>${written.replace(/https?:\/\/\S+/g, (address) => link(address))}</p>`;
  });
  return `<!doctype html><html lang="${language}"><head><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head><body style="${BODY}">${paragraphs.join("")}</body></html>`;
}
