/** What the sign-in asks to see again with every form, so that nobody else can send one. */
export async function csrfToken(): Promise<string> {
  const answer = await fetch("/api/auth/csrf");
  return ((await answer.json()) as { csrfToken: string }).csrfToken;
}
