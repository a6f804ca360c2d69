"use client";
import { useWords } from "#words";
import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useFound } from "../form/use-found";
import { Kbd } from "../ui/kbd";
import type { PaletteItem, Search as Ask } from "./navigation";

/** Ctrl or ⌘ K: go anywhere by typing. `search` looks up people and one's own programs on the server. */
export function Palette({ items, search }: { items: readonly PaletteItem[]; search: Ask }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const found = useFound(text, search, 2);
  const router = useRouter();
  const t = useWords("shell");

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  const all = [...items, ...(found ?? []).map((one) => ({ ...one, group: t(`search.${one.group}`) }))];
  const groups = [...new Set(all.map((item) => item.group))];
  const go = (href: string) => {
    setOpen(false);
    setText("");
    router.push(href);
  };

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger
        aria-label={t("search.title")}
        className="flex h-10 w-full items-center gap-3 rounded-control border border-line bg-surface px-3 text-sm text-ink-soft group-data-narrow/rail:justify-center group-data-narrow/rail:px-0 hover:border-line-strong"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="flex-1 truncate text-left group-data-narrow/rail:sr-only">{t("search.short")}</span>
        <span className="shrink-0 whitespace-nowrap group-data-narrow/rail:hidden">
          <Kbd>{t("search.keys")}</Kbd>
        </span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_250/0.45)]" />
        <Dialog.Popup
          aria-label={t("search.title")}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-card border border-line bg-surface"
        >
          <Command label={t("search.title")} loop>
            <Command.Input
              value={text}
              onValueChange={setText}
              placeholder={t("search.ask")}
              className="h-14 w-full border-b border-line bg-transparent px-5 text-base outline-none placeholder:text-ink-soft"
            />
            <Command.List className="max-h-[50vh] overflow-y-auto p-2">
              <Command.Empty className="p-4 text-sm text-ink-soft">{t("search.nothing")}</Command.Empty>
              {groups.map((group) => (
                <Command.Group
                  key={group}
                  heading={group}
                  className="**:[[cmdk-group-heading]]:px-3 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:text-ink-soft"
                >
                  {all
                    .filter((item) => item.group === group)
                    .map((item) => (
                      <Command.Item
                        key={item.href + item.label}
                        value={`${item.label} ${item.hint ?? ""} ${item.href}`}
                        onSelect={() => go(item.href)}
                        className="flex min-h-10 cursor-pointer items-center justify-between gap-4 rounded-md px-3 text-sm data-[selected=true]:bg-line/60"
                      >
                        {item.label}
                        {item.hint && <span className="truncate text-xs text-ink-soft">{item.hint}</span>}
                      </Command.Item>
                    ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
