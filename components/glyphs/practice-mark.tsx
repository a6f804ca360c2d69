/** Two joined circles for mentoring, three joined for coaching; takes the colour of the text. */
export function PracticeMark({
  practice,
  className = "h-4 w-5",
}: {
  practice: "mentoring" | "coaching";
  className?: string;
}) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 20 16"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      {practice === "mentoring" ? (
        <>
          <circle cx="4" cy="8" r="3" />
          <circle cx="16" cy="8" r="3" />
          <path d="M7 8h6" />
        </>
      ) : (
        <>
          <circle cx="10" cy="3.2" r="2.4" />
          <circle cx="3.4" cy="12.6" r="2.4" />
          <circle cx="16.6" cy="12.6" r="2.4" />
          <path d="M8.6 5.2 4.8 10.5M11.4 5.2l3.8 5.3M5.8 12.6h8.4" />
        </>
      )}
    </svg>
  );
}
