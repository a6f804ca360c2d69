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
  const nameOf = (id: string) => names[id] ?? "Somebody";
  return (
    <div className="max-w-[68ch] space-y-4">
      {extensions.map(({ id, by, at, text, sessions }) => (
        <p key={id}>
          <span className="block text-sm text-ink-soft">
            {nameOf(by)} added {sessions} {sessions === 1 ? "session" : "sessions"},{" "}
            <Moment at={at} clock={clock} />
          </span>
          {text}
        </p>
      ))}
      {early && (
        <p>
          <span className="block text-sm text-ink-soft">
            {nameOf(early.by)} ended it, <Moment at={early.at} clock={clock} />
          </span>
          {early.text}
        </p>
      )}
      {accepted && (
        <p>
          {nameOf(accepted.by)} accepted that the skill is acquired, <Moment at={accepted.at} clock={clock} />
          .
        </p>
      )}
      {(extensions.length > 0 || early) && <AudienceLine audience={audience} />}
    </div>
  );
}
