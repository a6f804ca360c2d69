import type { ReactNode } from "react";

/** One thing the two may do with their relationship; where it is not open now, the reason stands in its place. */
export function Step({
  id,
  title,
  text,
  obstacle,
  children,
}: {
  id?: string;
  title: string;
  text: ReactNode;
  obstacle: string | null;
  children: ReactNode;
}) {
  return (
    <section id={id} className="scroll-mt-6 space-y-3 py-6 first:pt-0">
      <h2 className="text-lg">{title}</h2>
      <p className="max-w-[68ch] text-sm text-ink-soft">{text}</p>
      {obstacle ? <p className="text-sm">{obstacle}</p> : children}
    </section>
  );
}
