"use client";
import { useWords } from "#words";
import Link from "next/link";
import { useEffect, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { Callout } from "../ui/callout";
import { ApplyForm, type Forms } from "./apply-form";

type Side = "mentee" | "mentor";
type Invited = {
  program: { id: string; name: string; summary: string };
  content: { components: { managerBriefing: string | null } } | null;
  closed: string | null;
  side: Side;
  sides: readonly Side[];
  forms: Forms;
  places: number;
  mine: readonly { side: Side; state: string }[];
};
type Found = { token: string; result: ActionResult<Invited> };

/** Opens an invitation. Its key stands behind the # of the address, so that no server writes it into a log. */
export function Join({
  open,
  apply,
}: {
  open: (input: unknown) => Promise<ActionResult<Invited>>;
  apply: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("enrolment");
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    const token = location.hash.slice(1);
    void open({ token }).then((result) => setFound({ token, result }));
  }, [open]);
  if (!found) return <p className="text-ink-soft">{t("join.opening")}</p>;
  const { token, result } = found;
  if (!result.ok)
    return (
      <Callout kind="warn" title={t("join.gone")}>
        {t("join.goneWhy")}
      </Callout>
    );
  const { program, content, closed, side, sides, forms, places, mine } = result.value;
  const there = mine.some((each) => each.side === side && each.state !== "withdrawn");
  return (
    <>
      <h2 className="text-xl">{program.name}</h2>
      <p className="mt-1 mb-6 max-w-[68ch] text-ink-soft">{program.summary}</p>
      {closed ? (
        <Callout kind="quiet" title={closed} />
      ) : there ? (
        <p>
          {t.rich("join.already", {
            link: (chunks) => (
              <Link className="link" href={paths.takePart(program.id)}>
                {chunks}
              </Link>
            ),
          })}
        </p>
      ) : (
        <ApplyForm
          programId={program.id}
          programSides={sides}
          sides={[side]}
          forms={forms}
          places={places}
          managersTold={content?.components.managerBriefing === "participants"}
          invitation={token}
          apply={async (input) => {
            const answer = await apply(input);
            if (answer.ok) location.assign(paths.takePart(program.id));
            return answer;
          }}
        />
      )}
    </>
  );
}
