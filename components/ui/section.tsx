import { useId, type ReactNode } from "react";

/** A titled part of a page. */
export function Section({
  title,
  description,
  actions,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-10">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <div className="max-w-[68ch]">
          <h2 id={id} className="text-lg">
            {title}
          </h2>
          {description && <p className="mt-0.5 text-sm text-ink-soft">{description}</p>}
        </div>
        {actions && (
          <div className="flex flex-wrap gap-2" data-no-print>
            {actions}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}
