"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Dialog } from "../ui/dialog";
import { Kbd } from "../ui/kbd";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** `?` shows the sheet; `g` and a letter goes to a room. */
export function Shortcuts({ rooms }: { rooms: readonly { key: string; label: string; href: string }[] }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const t = useWords("shell");
  useEffect(() => {
    let going = false;
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === "?") return setOpen(true);
      const room = going && rooms.find((each) => each.key === event.key);
      going = event.key === "g";
      if (room) router.push(room.href);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [rooms, router]);
  return (
    <Dialog open={open} onOpenChange={setOpen} title={t("shortcuts.title")}>
      <dl className="grid grid-cols-[1fr_auto] gap-x-8 gap-y-3 text-sm">
        {[
          { label: t("search.title"), keys: [t("shortcuts.control"), "K"] },
          ...rooms.map((room) => ({ label: room.label, keys: ["g", room.key] })),
          { label: t("shortcuts.sheet"), keys: ["?"] },
        ].map(({ label, keys }) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
