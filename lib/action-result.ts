/** What a server action answers: a value, or a sentence and the fields at fault. */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly fields: Record<string, string[]> };
