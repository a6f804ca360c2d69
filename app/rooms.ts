import type { NavItem, PaletteItem } from "@/components/shell/navigation";
import { paths } from "@/lib/paths";
import type { Hats } from "@/lib/people/hats/queries";
import type { WordsOf } from "@/lib/words/tell";

/** The rooms of somebody's house. */
export function roomsOf(hats: Hats, t: WordsOf<"shell">): NavItem[] {
  const room = (
    icon: "today" | "mentoring" | "coaching" | "team" | "people" | "admin",
    href: string,
  ): NavItem => ({
    href,
    label: t(`room.${icon}`),
    icon,
  });
  return [
    room("today", paths.today()),
    room("mentoring", paths.mentoring()),
    room("coaching", paths.coaching()),
    ...(hats.hasReports ? [room("team", paths.team())] : []),
    room("people", paths.people()),
    {
      href: paths.inbox(),
      label: t("room.inbox"),
      icon: "inbox",
      ...(hats.unread && { count: hats.unread }),
    },
    ...(hats.owner ? [room("admin", paths.admin())] : []),
  ];
}

/** Where else they can go by typing. */
export function paletteOf(hats: Hats, t: WordsOf<"shell">): PaletteItem[] {
  const pages = {
    guide: paths.guide(),
    practices: paths.practices(),
    confidentiality: paths.confidentiality(),
    newEngagement: paths.newEngagement(),
    orgChart: paths.orgChart(),
    profile: paths.profile(),
    ...(hats.keeper && { newProgram: paths.newProgram(), peopleImport: paths.peopleImport() }),
    ...(hats.owner && {
      organization: paths.organization(),
      roles: paths.roles(),
      directory: paths.directory(),
      webhooks: paths.webhooks(),
      outbox: paths.outbox(),
      jobs: paths.jobs(),
      peopleCompared: paths.peopleCompared(),
      erasures: paths.erasures(),
      audit: paths.audit(),
    }),
  };
  return [
    ...roomsOf(hats, t).map(({ href, label }) => ({ href, label, group: t("rooms") })),
    ...Object.entries(pages).map(([name, href]) => ({
      href,
      label: t(`page.${name as keyof typeof pages}`),
      group: t("pages"),
    })),
  ];
}
