import { useWords } from "#words";
import { AudienceLine, type Audience } from "../audience-line";
import { Moment, type Clock } from "./moment";

type Said = { readonly id: string; readonly by: string; readonly at: Date; readonly text: string };

/** How it was extended and how it ended, with the words of whoever decided. */
export function Endings({
  endings: { extensions, early, accepted },
  names,
  clock,
  audience,
}: {
  endings: {
    readonly extensions: readonly (Said & { readonly sessions: number })[];
    readonly early: Said | null;
    readonly accepted: { readonly by: string; readonly at: Date } | null;
  };
  names: Readonly<Record<string, string>>;
  clock: Clock;
  audience: Audience;
}) {
  const t = useWords("coaching");
  const nameOf = (id: string) => names[id] ?? t("somebody");
  return (
    <div className="max-w-[68ch] space-y-4">
      {extensions.map(({ id, by, at, text, sessions }) => (
        <p key={id}>
          <span className="block text-sm text-ink-soft">
            {t.rich("endings.added", {
              name: nameOf(by),
              count: sessions,
              moment: () => <Moment at={at} clock={clock} />,
            })}
          </span>
          {text}
        </p>
      ))}
      {early && (
        <p>
          <span className="block text-sm text-ink-soft">
            {t.rich("endings.ended", {
              name: nameOf(early.by),
              moment: () => <Moment at={early.at} clock={clock} />,
            })}
          </span>
          {early.text}
        </p>
      )}
      {accepted && (
        <p>
          {t.rich("endings.accepted", {
            name: nameOf(accepted.by),
            moment: () => <Moment at={accepted.at} clock={clock} />,
          })}
        </p>
      )}
      {(extensions.length > 0 || early) && <AudienceLine audience={audience} />}
    </div>
  );
}
