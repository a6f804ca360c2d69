import type { Account, Provider } from "./provider.d.mts";
import { Visitor } from "./visitor.ts";

/** Begins a sign-in in this browser, and gives the address at the provider to which it is sent. */
export async function beginAtProvider(visitor: Visitor): Promise<URL> {
  const answer = await visitor.sendForm("/api/auth/signin/oidc", { callbackUrl: "/" });
  return new URL(((await answer.json()) as { url: string }).url);
}

/** Signs in at the provider as `account`, and gives the address with which it sends the browser back; nobody has asked for it yet. */
export async function signInAtProvider(
  provider: Provider,
  begun: URL,
  login: string,
  account: Account,
): Promise<URL> {
  provider.accounts.set(login, account);
  const visitor = new Visitor(provider.issuer);
  const back = begun.searchParams.get("redirect_uri") ?? "";
  let answer = await visitor.ask(begun.href);
  for (let steps = 0; steps < 20; steps++) {
    const to = answer.headers.get("location");
    if (to?.startsWith(back)) return new URL(to);
    if (to) {
      answer = await visitor.ask(to);
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!action || !prompt) throw new Error(`The provider said ${answer.status}: ${page.slice(0, 300)}`);
    answer = await visitor.ask(action, {
      method: "POST",
      body: new URLSearchParams({ prompt, login, password: "anything" }),
    });
  }
  throw new Error("The provider came to no end");
}
