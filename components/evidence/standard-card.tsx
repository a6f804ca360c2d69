import { useWords } from "#words";
import { Check, Circle, ExternalLink } from "lucide-react";
import Link from "next/link";
import type { Messages } from "@/lib/words/catalogue";

type Words = Messages["evidence"];
type State = keyof Words["state"];
type Evidence = { what: keyof Words["piece"]; place: string | null; state: State };
type Standard = {
  key: keyof Words["standard"];
  clauses: readonly { asks: keyof Words["asks"]; evidence: readonly Evidence[] }[];
};

const STATES: Record<State, { Icon: typeof Check; className: string }> = {
  there: { Icon: Check, className: "text-mentoring" },
  missing: { Icon: Circle, className: "text-warn" },
  outside: { Icon: ExternalLink, className: "text-ink-soft" },
};

/** One standard: what it asks, and piece by piece what answers it. */
export function StandardCard({
  place,
  standard,
  at,
}: {
  place: number;
  standard: Standard;
  /** Where a piece of evidence stands. */
  at: Readonly<Record<string, string>>;
}) {
  const t = useWords("evidence");
  return (
    <li className="break-inside-avoid">
      <h2 className="text-lg">
        <span className="mr-2 text-ink-soft tabular-nums">{place}</span>
        {t(`standard.${standard.key}`)}
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {standard.clauses.map(({ asks, evidence }) => (
          <li key={asks} className="grid gap-x-8 gap-y-2 py-3.5 sm:grid-cols-[16rem_minmax(0,1fr)]">
            <p className="text-sm text-ink-soft">{t(`asks.${asks}`)}</p>
            <ul className="space-y-2 text-sm">
              {evidence.map((piece) => (
                <Piece key={piece.what} piece={piece} href={piece.place ? (at[piece.place] ?? null) : null} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Piece({ piece, href }: { piece: Evidence; href: string | null }) {
  const t = useWords("evidence");
  const { Icon, className } = STATES[piece.state];
  return (
    <li className="flex gap-2.5">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${className}`} />
      <span className="min-w-0">
        <span className={`mr-1.5 text-xs font-medium ${className}`}>{t(`state.${piece.state}`)}</span>
        {href ? (
          <Link href={href} className="link">
            {t(`piece.${piece.what}`)}
          </Link>
        ) : (
          t(`piece.${piece.what}`)
        )}
      </span>
    </li>
  );
}
