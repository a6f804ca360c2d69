import deDemo from "../../messages/de/demo.json" with { type: "json" };
import deErrors from "../../messages/de/errors.json" with { type: "json" };
import deInbox from "../../messages/de/inbox.json" with { type: "json" };
import dePractices from "../../messages/de/practices.json" with { type: "json" };
import deShell from "../../messages/de/shell.json" with { type: "json" };
import deSignIn from "../../messages/de/sign-in.json" with { type: "json" };
import deUi from "../../messages/de/ui.json" with { type: "json" };
import enDemo from "../../messages/en/demo.json" with { type: "json" };
import enErrors from "../../messages/en/errors.json" with { type: "json" };
import enInbox from "../../messages/en/inbox.json" with { type: "json" };
import enPractices from "../../messages/en/practices.json" with { type: "json" };
import enShell from "../../messages/en/shell.json" with { type: "json" };
import enSignIn from "../../messages/en/sign-in.json" with { type: "json" };
import enUi from "../../messages/en/ui.json" with { type: "json" };
import type { FORMATS } from "../looks.ts";
import type { Language, Locale } from "./languages.ts";
import { pseudo } from "./pseudo.ts";

const en = {
  demo: enDemo,
  errors: enErrors,
  inbox: enInbox,
  practices: enPractices,
  shell: enShell,
  "sign-in": enSignIn,
  ui: enUi,
};
export type Messages = typeof en;
/** A file of messages: a room of the house, or what several rooms say. */
export type Room = keyof Messages;

const de: Messages = {
  demo: deDemo,
  errors: deErrors,
  inbox: deInbox,
  practices: dePractices,
  shell: deShell,
  "sign-in": deSignIn,
  ui: deUi,
};

/** Everything Trellis says in a language. */
export function messagesIn(language: Language): Messages {
  if (language === "de") return de;
  return language === "en" ? en : (strange ??= madeStrange(en));
}

let strange: Messages | undefined;

function madeStrange<T>(messages: T): T {
  if (typeof messages === "string") return pseudo(messages) as T;
  return Object.fromEntries(
    Object.entries(messages as Record<string, unknown>).map(([key, value]) => [key, madeStrange(value)]),
  ) as T;
}

declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
    Locale: Locale;
    Formats: typeof FORMATS;
  }
}
