import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

export type Mail = { readonly to: readonly string[]; readonly text: string };
export type MailServer = {
  url: string;
  /** Everything that came, in that order, with the recipients that were named on the way. */
  mails: readonly Mail[];
  /** Every mail to an address with a subject, as it came over the wire. */
  to(address: string, subject: string): string[];
  /** Waits for one more of them than there were, and gives it. */
  next(address: string, subject: string, after: number): Promise<string>;
  stop(): Promise<void>;
};

/** A real SMTP server that keeps what it is given. `says`: whether it says so, sooner or later, or leaves the sender waiting. */
export async function startMailServer(
  says: () => boolean | Promise<boolean> = () => true,
): Promise<MailServer> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
      stream.on("end", () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        void Promise.resolve(says()).then((yes) => yes && done());
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  const to = (address: string, subject: string) =>
    mails
      .filter((mail) => mail.to.includes(address) && mail.text.includes(`Subject: ${subject}`))
      .map(({ text }) => text);
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to,
    async next(address, subject, after) {
      for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(50)) {
        const mail = to(address, subject)[after];
        if (mail) return mail;
      }
      throw new Error(`No mail came to ${address}`);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The link in a mail, mended where the mail's encoding broke the line. */
export function linkIn(mail: string): string {
  const quoted = /^content-transfer-encoding: quoted-printable/im.test(mail);
  const text = quoted
    ? mail
        .replace(/=\r?\n/g, "")
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : mail;
  return /https?:\/\/\S+/.exec(text)?.[0] ?? "";
}
