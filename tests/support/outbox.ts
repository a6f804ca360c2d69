import { readFileSync } from "node:fs";
import { openText } from "../../lib/crypto/seal.ts";
import { everything, Sql } from "./sql.ts";

/** The link in the newest letter of a kind to an address, opened with the master key as the worker would; null: none. */
export async function newestLink(
  owner: Sql,
  master: Buffer,
  kind: string,
  address: string,
): Promise<{ id: string; link: string } | null> {
  const [mail] = await everything(owner, (query) =>
    query(
      "select id, sealed from ops.mails where address = $1 and kind = $2 order by created_at desc, id desc limit 1",
      [address, kind],
    ),
  );
  if (!mail) return null;
  const id = String(mail["id"]);
  const { link } = JSON.parse(openText(master, mail["sealed"] as Buffer, ["mails", id])) as { link: string };
  return { id, link };
}

/** The link of the newest feedback request in somebody's mail, opened with the master key as the worker would. */
export async function feedbackLinkFor(address: string, baseURL: string): Promise<string> {
  const owner = new Sql(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
  const key = readFileSync(process.env["TRELLIS_MASTER_KEY_FILE"] ?? "", "utf8").trim();
  const found = await newestLink(owner, Buffer.from(key, "base64"), "feedback-requested", address);
  await owner.close();
  if (!found) throw new Error(`There is no feedback request for ${address}`);
  return found.link.replace(/^https?:\/\/[^/]+/, baseURL);
}
