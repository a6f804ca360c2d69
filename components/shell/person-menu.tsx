"use client";
import { useWords } from "#words";
import { ChevronsUpDown, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import { paths } from "@/lib/paths";
import { Avatar } from "../ui/avatar";
import { Menu, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "../ui/menu";
import type { Leave, NavItem, Theme, Visitor } from "./navigation";

/** Sets the theme now and for the next visit. */
function setTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=lax`;
}

export function PersonMenu({
  visitor,
  profileHref,
  signOut,
  more = [],
}: {
  visitor: Visitor;
  profileHref: string;
  signOut: Leave;
  /** Rooms that the bar has no place for. */
  more?: readonly NavItem[];
}) {
  const t = useWords("shell");
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          aria-label={t("person.signedIn", { name: visitor.name })}
          className="flex w-full items-center gap-3 rounded-control p-2 text-left text-sm hover:bg-line/40"
        >
          <Avatar name={visitor.name} />
          <span className="min-w-0 flex-1 group-data-narrow/rail:hidden">
            <span className="block truncate font-medium">{visitor.name}</span>
            <span className="block truncate text-xs text-ink-soft">{visitor.email}</span>
          </span>
          <ChevronsUpDown aria-hidden className="size-4 text-ink-soft group-data-narrow/rail:hidden" />
        </button>
      }
    >
      <MenuLabel>{visitor.name}</MenuLabel>
      <MenuLink href={profileHref}>
        <UserRound aria-hidden className="size-4" /> {t("person.profile")}
      </MenuLink>
      {more.length > 0 && (
        <>
          <MenuSeparator />
          <MenuLabel>{t("person.more")}</MenuLabel>
          {more.map(({ href, label, count }) => (
            <MenuLink key={href} href={href}>
              {label}
              {count ? <span className="text-xs text-ink-soft tabular-nums">{count}</span> : null}
            </MenuLink>
          ))}
        </>
      )}
      <MenuSeparator />
      <MenuLabel>{t("person.theme")}</MenuLabel>
      <MenuItem onClick={() => setTheme("light")}>
        <Sun aria-hidden className="size-4" /> {t("person.light")}
      </MenuItem>
      <MenuItem onClick={() => setTheme("dark")}>
        <Moon aria-hidden className="size-4" /> {t("person.dark")}
      </MenuItem>
      <MenuItem onClick={() => setTheme("system")}>
        <Monitor aria-hidden className="size-4" /> {t("person.system")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem onClick={() => void signOut({}).then(() => window.location.replace(paths.signIn()))}>
        <LogOut aria-hidden className="size-4" /> {t("person.signOut")}
      </MenuItem>
    </Menu>
  );
}
