/** How whatever is typed into or chosen from looks, on either side of the wire. */
export const CONTROL =
  "w-full rounded-control border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-ink-soft/80 " +
  "hover:border-ink-soft data-invalid:border-danger disabled:opacity-60 sm:text-sm";
