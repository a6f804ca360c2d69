import { Callout } from "@/components/ui/callout";

type Chain = { entries: number; firstWrong: number | null; unsealed: number; head: string };

/** Whether the entries are as they were written. */
export function ChainState({ chain: { entries, firstWrong, unsealed, head } }: { chain: Chain }) {
  const sound = firstWrong === null;
  return (
    <div className="mb-6">
      <Callout
        kind={sound ? "quiet" : "danger"}
        title={
          sound
            ? `${entries} sealed ${entries === 1 ? "entry" : "entries"}, each as it was written`
            : `Entry ${firstWrong} is not what was sealed`
        }
      >
        <p>
          {sound
            ? "Every entry carries a hash of itself and of the one before it, checked just now from the first."
            : "Somebody changed the log in the database. Compare it with a backup from before."}
          {unsealed > 0 && ` ${unsealed} wait to be sealed for more than a minute: is the worker running?`}
        </p>
        <p className="mt-1 text-xs break-all text-ink-soft">Newest hash: {head || "none yet"}</p>
      </Callout>
    </div>
  );
}
