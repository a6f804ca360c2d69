import { When, type Clock } from "../relationship/when";
import { Callout } from "../ui/callout";

type Glass = {
  id: string;
  ground: string;
  askedBy: string;
  secondedBy: string | null;
  openedAt: Date | null;
  expiresAt: Date | null;
};

/** Tells the partners that their relationship was opened, by whom, why and for how long (W12). */
export function GlassNotice({ glasses, clock }: { glasses: readonly Glass[]; clock: Clock }) {
  return glasses.map((glass) => (
    <div key={glass.id} className="mb-6">
      <Callout
        kind="warn"
        title={
          <>
            {glass.askedBy} and {glass.secondedBy} may read what you share, from{" "}
            {glass.openedAt && <When date={glass.openedAt} look="moment" clock={clock} />} to{" "}
            {glass.expiresAt && <When date={glass.expiresAt} look="moment" clock={clock} />}
          </>
        }
      >
        Their written ground: “{glass.ground}” Your private notes stay private.
      </Callout>
    </div>
  ));
}
