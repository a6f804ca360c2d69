import type { ReactNode } from "react";
import { MoreWords, type SomeMessages } from "@/components/words/provider";
import { readerHere } from "@/lib/reader";
import { messagesIn, type Room } from "@/lib/words/catalogue";

/** Some rooms of the catalogue, for components in the browser; the whole of it stays on the server. */
export async function messagesOf(rooms: readonly Room[]): Promise<SomeMessages> {
  const all = messagesIn((await readerHere()).language);
  return Object.fromEntries(rooms.map((room) => [room, all[room]]));
}

/** What the components inside say in the browser, beside what every page says (app/layout.tsx). */
export async function Words({ of, children }: { of: readonly Room[]; children: ReactNode }) {
  return <MoreWords messages={await messagesOf(of)}>{children}</MoreWords>;
}
