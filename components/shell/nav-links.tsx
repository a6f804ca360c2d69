"use client";
import { useWords } from "#words";
import { Building2, House, Inbox, Mail, Network, Settings } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { PracticeMark } from "../glyphs/practice-mark";
import { cn } from "../ui/classes";
import type { NavIcon, NavItem } from "./navigation";

function NavIconOf({ icon, className = "size-[18px]" }: { icon: NavIcon; className?: string }) {
  if (icon === "mentoring")
    return <PracticeMark practice="mentoring" className={cn(className, "text-mentoring")} />;
  if (icon === "coaching")
    return <PracticeMark practice="coaching" className={cn(className, "text-coaching")} />;
  const Icon = {
    today: House,
    team: Network,
    people: Building2,
    admin: Settings,
    inbox: Inbox,
    mailbox: Mail,
  }[icon];
  return <Icon aria-hidden className={className} strokeWidth={1.75} />;
}

const isHere = (path: string, href: string) =>
  href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);

/** The rail's links, or the bottom bar's. */
export function NavLinks({ items, bar = false }: { items: readonly NavItem[]; bar?: boolean }) {
  const path = usePathname();
  const t = useWords("shell");
  return (
    <ul className={bar ? "flex justify-around" : "space-y-0.5"}>
      {items.map((item) => {
        const here = isHere(path, item.href);
        return (
          <li key={item.href} className={bar ? "flex-1" : undefined}>
            <Link
              href={item.href}
              aria-current={here ? "page" : undefined}
              title={item.label}
              className={cn(
                bar
                  ? "flex min-h-14 flex-col items-center justify-center gap-0.5 text-[11px]"
                  : "flex h-10 items-center gap-3 rounded-control px-3 text-sm group-data-narrow/rail:justify-center group-data-narrow/rail:px-0",
                here ? "bg-line/60 font-medium text-ink" : "text-ink-soft hover:bg-line/40 hover:text-ink",
              )}
            >
              <NavIconOf icon={item.icon} />
              <span className={bar ? "truncate" : "flex-1 truncate group-data-narrow/rail:sr-only"}>
                {item.label}
              </span>
              {item.count ? (
                <span
                  className={cn(
                    "rounded-full bg-action px-1.5 text-[11px] leading-5 font-medium text-on-accent tabular-nums",
                    bar && "absolute -mt-6 ml-7",
                    "group-data-narrow/rail:sr-only",
                  )}
                >
                  {item.count}
                  <span className="sr-only"> {t("new")}</span>
                </span>
              ) : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
