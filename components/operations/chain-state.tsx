import { useWords } from "#words";
import { Callout } from "@/components/ui/callout";

type Chain = { entries: number; firstWrong: number | null; unsealed: number; head: string };

/** Whether the entries are as they were written. */
export function ChainState({ chain: { entries, firstWrong, unsealed, head } }: { chain: Chain }) {
  const t = useWords("admin");
  const sound = firstWrong === null;
  return (
    <div className="mb-6">
      <Callout
        kind={sound ? "quiet" : "danger"}
        title={
          sound
            ? t("audit.chain.sound", { count: entries, entries: String(entries) })
            : t("audit.chain.wrong", { entry: firstWrong })
        }
      >
        <p>
          {sound ? t("audit.chain.soundWhy") : t("audit.chain.wrongWhy")}
          {unsealed > 0 && ` ${t("audit.chain.unsealed", { count: unsealed })}`}
        </p>
        <p className="mt-1 text-xs break-all text-ink-soft">
          {head ? t("audit.chain.head", { hash: head }) : t("audit.chain.noHead")}
        </p>
      </Callout>
    </div>
  );
}
