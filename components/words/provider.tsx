"use client";
import type { ReactNode } from "react";
import { IntlProvider, type Locale, type Messages, useMessages, useLocale } from "use-intl";
import { FORMATS } from "@/lib/looks";

/** Some rooms of the catalogue, in the reader's language. */
export type SomeMessages = Partial<Messages>;

/** What the components in the browser say and write, on every page. */
export function WordsProvider({
  locale,
  timeZone,
  messages,
  children,
}: {
  locale: Locale;
  timeZone: string;
  messages: SomeMessages;
  children: ReactNode;
}) {
  return (
    <IntlProvider locale={locale} timeZone={timeZone} formats={FORMATS} messages={messages as Messages}>
      {children}
    </IntlProvider>
  );
}

/** And what they say in this room only. */
export function MoreWords({ messages, children }: { messages: SomeMessages; children: ReactNode }) {
  const before = useMessages();
  return (
    <IntlProvider locale={useLocale()} messages={{ ...before, ...messages }}>
      {children}
    </IntlProvider>
  );
}
