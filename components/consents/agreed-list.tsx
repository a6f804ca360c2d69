import { useFigures, useWords } from "#words";
import Link from "next/link";
import type { ActionResult } from "@/lib/action-result";
import { Badge } from "../ui/badge";
import { ConfirmButton } from "../ui/confirm-button";
import { RowItem, RowList } from "../ui/row-list";

export type AgreedRow = {
  readonly id: string;
  readonly kind: "sensitive-answer" | "proposal" | "agreement" | "version" | "contract";
  readonly of: Readonly<Record<string, string | number>> | null;
  readonly words: string | null;
  readonly href: string | null;
  readonly at: Date;
  readonly by: string | null;
  readonly endedAt: Date | null;
};

/** What somebody agreed to: when, in which words, by whom, and how it is taken back. */
export function AgreedList({
  agreed,
  withdraw,
}: {
  agreed: readonly AgreedRow[];
  withdraw: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("consents");
  return (
    <RowList label={t("page")}>
      {agreed.map((row) => (
        <RowItem key={`${row.kind} ${row.id}`} className="items-start">
          <div className="min-w-0 flex-1 space-y-1 text-sm">
            <p className="font-medium">
              {t(`about.${row.kind}`, row.of ?? {})}{" "}
              {row.endedAt && <Badge>{row.kind === "agreement" ? t("ended") : t("takenBack")}</Badge>}
            </p>
            <p className="text-ink-soft">
              <Stated row={row} />
            </p>
            {row.kind === "sensitive-answer" ? (
              <p>{row.words ? t("shown", { words: row.words }) : t("notKept")}</p>
            ) : (
              row.href && (
                <Link className="link" href={row.href}>
                  {t("read")}
                </Link>
              )
            )}
            {!row.endedAt && <p className="mt-1.5 text-ink-soft">{t(`takingBack.${row.kind}`)}</p>}
          </div>
          {row.kind === "sensitive-answer" && !row.endedAt && (
            <ConfirmButton
              label={t("take.do")}
              title={t("take.title")}
              confirmLabel={t("take.yes")}
              action={withdraw}
              input={{ consentId: row.id }}
              done={t("take.done")}
            >
              {t("take.why")}
            </ConfirmButton>
          )}
        </RowItem>
      ))}
    </RowList>
  );
}

function Stated({ row: { by, at, endedAt } }: { row: AgreedRow }) {
  const t = useWords("consents");
  const write = useFigures();
  const moment = write.dateTime(at, "moment");
  const end = endedAt && write.dateTime(endedAt, "moment");
  if (by) return end ? t("forUntil", { name: by, moment, end }) : t("for", { name: by, moment });
  return end ? t("byYouUntil", { moment, end }) : t("byYou", { moment });
}
