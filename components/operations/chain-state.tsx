import { useWords } from "#words";
import { Callout } from "@/components/ui/callout";

/** Whether the entries are as they were written. */
export function ChainState({ sound }: { sound: boolean }) {
  const t = useWords("admin");
  return (
    <div className="mb-6">
      <Callout
        kind={sound ? "quiet" : "danger"}
        title={sound ? t("audit.chain.sound") : t("audit.chain.wrong")}
      >
        <p>{sound ? t("audit.chain.soundWhy") : t("audit.chain.wrongWhy")}</p>
      </Callout>
    </div>
  );
}
