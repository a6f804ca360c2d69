"use client";
import { useWords } from "#words";
import { PanelLeft } from "lucide-react";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { buttonClasses } from "../ui/button";
import type { Leave, NavIcon, NavItem, PaletteItem, Search, Visitor } from "./navigation";
import { NavLinks } from "./nav-links";
import { Palette } from "./palette";
import { PersonMenu } from "./person-menu";
import { Shortcuts } from "./shortcuts";
import { Wordmark } from "./wordmark";

/** Rooms on the bar of a narrow screen; the others are in the menu of the person. */
const ON_BAR = 5;

/** A room has the same key in every language. */
const KEYS: Record<NavIcon, string> = {
  today: "t",
  mentoring: "m",
  coaching: "c",
  team: "r", // the people who report to one
  people: "p",
  inbox: "i",
  admin: "a",
  mailbox: "b",
};

/** The frame of every room: a rail on the left, a bar at the bottom of a narrow screen, and the page. */
export function Shell({
  visitor,
  items,
  palette,
  search,
  signOut,
  profileHref,
  banner,
  children,
}: {
  visitor: Visitor;
  items: readonly NavItem[];
  palette: readonly PaletteItem[];
  search: Search;
  signOut: Leave;
  profileHref: string;
  banner?: ReactNode;
  children: ReactNode;
}) {
  const t = useWords("shell");
  const [narrow, setNarrow] = useState(false);
  const rooms = items.map(({ icon, label, href }) => ({ key: KEYS[icon], label, href }));
  return (
    <>
      <a
        href="#main"
        className="sr-only z-50 rounded-control bg-surface p-3 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("skip")}
      </a>
      {banner}
      <div className="rail:grid rail:grid-cols-[auto_minmax(0,1fr)]">
        <aside
          aria-label={t("menu")}
          data-narrow={narrow || undefined}
          data-no-print
          className="group/rail sticky top-0 hidden h-dvh w-[232px] flex-col border-r border-line px-3 py-4 data-narrow:w-[68px] rail:flex"
        >
          <div className="mb-4 flex items-center justify-between gap-2 px-2 group-data-narrow/rail:justify-center">
            <Link href="/" aria-label={t("toToday")} className="group-data-narrow/rail:hidden">
              <Wordmark />
            </Link>
            <button
              type="button"
              aria-label={t(narrow ? "widen" : "narrow")}
              aria-pressed={narrow}
              onClick={() => setNarrow(!narrow)}
              className={buttonClasses({ variant: "quiet", size: "sm" }) + " px-1.5!"}
            >
              <PanelLeft aria-hidden className="size-4" />
            </button>
          </div>
          <div className="mb-4">
            <Palette items={palette} search={search} />
          </div>
          <nav aria-label={t("rooms")} className="flex-1">
            <NavLinks items={items} />
          </nav>
          <PersonMenu visitor={visitor} profileHref={profileHref} signOut={signOut} />
        </aside>
        <header
          data-no-print
          className="flex items-center justify-between gap-3 border-b border-line px-4 py-2 rail:hidden"
        >
          <Link href="/" aria-label={t("toToday")}>
            <Wordmark />
          </Link>
          <div className="group/rail w-12" data-narrow>
            <PersonMenu
              visitor={visitor}
              profileHref={profileHref}
              signOut={signOut}
              more={items.slice(ON_BAR)}
            />
          </div>
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-[1120px] px-4 pt-8 pb-28 outline-none rail:px-10 rail:pt-10 rail:pb-16 sm:px-8"
        >
          {children}
        </main>
        <nav
          aria-label={t("rooms")}
          data-no-print
          className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] rail:hidden"
        >
          <NavLinks items={items.slice(0, ON_BAR)} bar />
        </nav>
      </div>
      <Shortcuts rooms={rooms} />
    </>
  );
}
