import type { ActionResult } from "@/lib/action-result";

/** What the shell is told; it fetches nothing itself. */
export type NavItem = { href: string; label: string; icon: NavIcon; count?: number };
export type NavIcon = "today" | "mentoring" | "coaching" | "team" | "people" | "admin" | "inbox" | "mailbox";
export type PaletteItem = { label: string; href: string; group: string; hint?: string };
export type Visitor = { name: string; email: string };
export type Theme = "light" | "dark" | "system";
/** What a search finds, of which kind. */
export type FoundItem = Omit<PaletteItem, "group"> & { group: "programs" | "people" };
export type Search = (input: unknown) => Promise<ActionResult<readonly FoundItem[]>>;
export type Leave = (input: unknown) => Promise<ActionResult<void>>;
