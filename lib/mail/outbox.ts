import "server-only";
import { now } from "../clock.ts";
import { masterKey } from "../crypto/master-key.ts";
import { openText, sealText } from "../crypto/seal.ts";
import type { Db } from "../db/unit.ts";
import { newId } from "../ids.ts";
import type { Language } from "../words/languages.ts";
import type { Letter } from "./letters.ts";

export type Addressee = { readonly personId: string | null; readonly address: string };

/**
 * Puts a letter in the outbox, in the transaction that made it necessary. Links in it are sealed. `language`: what the
 * request asks for, where its reader makes it and may never have said what they wish; the database knows their wish.
 * Gives the mail's id.
 */
export async function post(
  db: Db,
  to: Addressee,
  letter: Letter,
  language: Language | null = null,
): Promise<string> {
  const [id, moment] = [newId(), now()];
  await db.mail.createMany({
    data: {
      id,
      personId: to.personId,
      address: to.address,
      kind: letter.kind,
      language,
      sealed: sealText(masterKey(), JSON.stringify(letter), ["mails", id]),
      createdAt: moment,
      nextAttempt: moment,
    },
  });
  return id;
}

export const openMail = (mail: { id: string; sealed: Uint8Array }): Letter =>
  JSON.parse(openText(masterKey(), mail.sealed, ["mails", mail.id])) as Letter;
