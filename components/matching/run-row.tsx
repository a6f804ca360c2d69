import { useFigures, useWords } from "#words";
import Link from "next/link";
import { paths } from "@/lib/paths";
import { RowItem } from "../ui/row-list";
import { RunBadge, type RunState } from "./run-actions";
import { points, type Aim } from "./words";

type Run = {
  id: string;
  createdAt: Date;
  createdBy: string;
  aim: Aim;
  state: RunState;
  certified: boolean;
  together: "group" | "circle" | null;
  changed: boolean;
  pairs: number;
  total: number;
};

/** A run among the others of its program: what came of it, whose it is, and how far it got. */
export function RunRow({ programId, run, done }: { programId: string; run: Run; done: boolean }) {
  const t = useWords("matching");
  const moment = useFigures().dateTime(run.createdAt, "moment");
  const by = { moment, name: run.createdBy };
  return (
    <RowItem>
      <Link href={paths.matchRun(programId, run.id)} className="min-w-56 flex-1 hover:underline">
        <span className="font-medium">
          {!done
            ? t("room.noResult")
            : run.together
              ? t(`room.places.${run.together}`, { count: run.pairs })
              : t("room.pairs", { count: run.pairs, total: points(run.total) })}
        </span>
        <span className="block text-sm text-ink-soft">
          {run.together
            ? t(run.changed ? "room.changedBy" : "room.by", by)
            : t(run.changed ? "room.changedByAim" : "room.byAim", { ...by, aim: t(`aim.${run.aim}.inside`) })}
        </span>
      </Link>
      {done && (
        <span className="text-sm text-ink-soft">
          {run.together ? t("room.checked") : t(run.certified ? "room.proven" : "room.notProven")}
        </span>
      )}
      <RunBadge state={run.state} />
    </RowItem>
  );
}
