/** The sign: quiet lattice lines and one stem that grows through them. */
function Sign({ className = "size-7" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className} fill="none" strokeLinecap="round">
      <path d="M6 4v24M16 4v24M26 4v24M4 9h24M4 23h24" stroke="var(--line-strong)" strokeWidth="1.6" />
      <path d="M9 29c0-9 3-9 7-13s7-5 7-13" stroke="var(--mentoring)" strokeWidth="2.6" />
      <circle cx="23" cy="3.6" r="2.6" fill="var(--coaching)" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Sign />
      <span className="font-display text-lg font-[560] tracking-tight">Trellis</span>
    </span>
  );
}
