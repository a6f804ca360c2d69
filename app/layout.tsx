import "./globals.css";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ProgramLines } from "@/components/program-audience";
import { DemoBanner } from "@/components/shell/demo-banner";
import type { NavItem, PaletteItem } from "@/components/shell/navigation";
import { Shell } from "@/components/shell/shell";
import { Toaster } from "@/components/ui/toast";
import { programLines } from "@/lib/access/audience";
import { currentActor } from "@/lib/auth/visit";
import { getHats, type Hats } from "@/lib/people/hats/queries";
import { paths } from "@/lib/paths";
import { find, leave } from "./actions";

export const metadata: Metadata = {
  title: { default: "Trellis", template: "%s · Trellis" },
  description: "Mentoring programs and coaching engagements, kept apart.",
};

export default async function Layout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get("theme")?.value;
  const actor = await currentActor();
  const hats = actor && (await getHats(actor));
  return (
    <html
      lang="en"
      data-theme={theme === "light" || theme === "dark" ? theme : "system"}
      suppressHydrationWarning
    >
      <body>
        {hats ? (
          <Shell
            visitor={{ name: hats.name, email: hats.email }}
            items={roomsOf(hats)}
            palette={paletteOf(hats)}
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
      </body>
    </html>
  );
}

function roomsOf(hats: Hats): NavItem[] {
  return [
    { href: paths.today(), label: "Today", icon: "today" },
    { href: paths.mentoring(), label: "Mentoring", icon: "mentoring" },
    { href: paths.coaching(), label: "Coaching", icon: "coaching" },
    ...(hats.hasReports ? [{ href: paths.team(), label: "Team", icon: "team" } as const] : []),
    { href: paths.people(), label: "People", icon: "people" },
    { href: paths.inbox(), label: "Inbox", icon: "inbox", ...(hats.unread && { count: hats.unread }) },
  ];
}

function paletteOf(hats: Hats): PaletteItem[] {
  return [
    ...roomsOf(hats).map(({ href, label }) => ({ href, label, group: "Rooms" })),
    { href: paths.guide(), label: "Which do you need?", group: "Pages" },
    { href: paths.practices(), label: "Coaching or mentoring", group: "Pages" },
    { href: paths.confidentiality(), label: "How confidentiality works", group: "Pages" },
    { href: paths.newEngagement(), label: "Start coaching", group: "Pages" },
    { href: paths.orgChart(), label: "Org chart", group: "Pages" },
    { href: paths.profile(), label: "My profile", group: "Pages" },
    ...(hats.keeper
      ? [
          { href: paths.newProgram(), label: "New mentoring program", group: "Pages" },
          { href: paths.peopleImport(), label: "Import people", group: "Pages" },
        ]
      : []),
    ...(hats.owner
      ? [
          { href: paths.roles(), label: "Roles", group: "Pages" },
          { href: paths.directory(), label: "Your organization’s directory", group: "Pages" },
          { href: paths.webhooks(), label: "Webhooks", group: "Pages" },
          { href: paths.jobs(), label: "Jobs", group: "Pages" },
          { href: paths.peopleCompared(), label: "People compared", group: "Pages" },
          { href: paths.erasures(), label: "Erasures", group: "Pages" },
          { href: paths.audit(), label: "Audit log", group: "Pages" },
        ]
      : []),
  ];
}
