"use client";
import { Menu as Base } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";

const ITEM =
  "flex min-h-9 w-full cursor-pointer items-center gap-2 rounded-md px-3 text-left text-sm outline-none data-highlighted:bg-line/60";

export function Menu({
  trigger,
  children,
  side = "bottom",
}: {
  trigger: ReactElement;
  children: ReactNode;
  side?: "top" | "bottom" | "right";
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align="start" sideOffset={6} className="z-50">
          <Base.Popup className="min-w-52 rounded-card border border-line bg-surface p-1.5 outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export const MenuLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Base.Item className={ITEM} render={<Link href={href} />}>
    {children}
  </Base.Item>
);

export const MenuItem = ({ onClick, children }: { onClick: () => void; children: ReactNode }) => (
  <Base.Item className={ITEM} onClick={onClick}>
    {children}
  </Base.Item>
);

export const MenuSeparator = () => <Base.Separator className="my-1.5 h-px bg-line" />;

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <div className="px-3 pt-1.5 pb-1 text-xs text-ink-soft">{children}</div>
);
