/** A browser without a screen: keeps its cookies, follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private readonly url: string;
  constructor(url: string) {
    this.url = url;
  }

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const jar = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(address, this.url), {
      redirect: "manual",
      ...init,
      headers: { ...(jar && { Cookie: jar }), ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      const over = attributes.some((each) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(each));
      if (over || value.join("=") === "") this.cookies.delete(name);
      else this.cookies.set(name, value.join("="));
    }
    return answer;
  }

  /** Sends one of the sign-in's forms, with the token that every page of ours fetches first. */
  async sendForm(address: string, fields: Record<string, string>): Promise<Response> {
    const { csrfToken } = (await (await this.ask("/api/auth/csrf")).json()) as { csrfToken: string };
    return this.ask(address, {
      method: "POST",
      headers: { Origin: this.url },
      body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
    });
  }

  /** Where the answer to a page sends this visitor; null where the page itself came. */
  async sentTo(address: string): Promise<string | null> {
    const answer = await this.ask(address);
    return answer.headers.get("location")?.replace(this.url, "") ?? null;
  }

  /** Whether the server knows this visitor: the inbox is for everybody who is signed in. */
  async isIn(): Promise<boolean> {
    const answer = await this.ask("/inbox");
    return answer.status === 200;
  }
}
