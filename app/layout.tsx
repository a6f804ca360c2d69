import "./globals.css";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ProgramLines } from "@/components/program-audience";
import { DemoBanner } from "@/components/shell/demo-banner";
import { Shell } from "@/components/shell/shell";
import { Toaster } from "@/components/ui/toast";
import { WordsProvider } from "@/components/words/provider";
import { programLines } from "@/lib/access/audience";
import { currentActor } from "@/lib/auth/visit";
import { getHats } from "@/lib/people/hats/queries";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { LOCALES } from "@/lib/words/languages";
import { find, leave } from "./actions";
import { paletteOf, roomsOf } from "./rooms";
import { messagesOf } from "./words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: { default: "Trellis", template: "%s · Trellis" },
  description: (await words("shell"))("description"),
});

export default async function Layout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get("theme")?.value;
  const actor = await currentActor();
  const hats = actor && (await getHats(actor));
  const { language, timeZone } = await readerHere();
  const t = await words("shell");
  return (
    <html
      lang={language}
      data-theme={theme === "light" || theme === "dark" ? theme : "system"}
      suppressHydrationWarning
    >
      <body>
        <WordsProvider
          locale={LOCALES[language]}
          timeZone={timeZone}
          messages={await messagesOf(["shell", "ui"])}
        >
          {hats ? (
            <Shell
              visitor={{ name: hats.name, email: hats.email }}
              items={roomsOf(hats, t)}
              palette={paletteOf(hats, t)}
              search={find}
              signOut={leave}
              profileHref={paths.profile()}
              banner={
                hats.demo && (
                  <DemoBanner
                    name={hats.organization}
                    mailboxHref={paths.mailbox()}
                    signInHref={paths.signIn()}
                  />
                )
              }
            >
              <ProgramLines lines={programLines(hats.name)}>{children}</ProgramLines>
            </Shell>
          ) : (
            <main id="main" className="mx-auto max-w-[1120px] px-4 py-10 sm:px-8">
              {children}
            </main>
          )}
          <Toaster />
        </WordsProvider>
      </body>
    </html>
  );
}
