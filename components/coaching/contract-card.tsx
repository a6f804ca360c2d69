import { useWords } from "#words";
import { Check, Clock as Waiting } from "lucide-react";
import type { Contract } from "@/lib/coaching/contracts/schema";
import type { Role } from "@/lib/coaching/engagements/schema";
import { Badge } from "../ui/badge";
import { RowItem, RowList } from "../ui/row-list";
import { Moment, type Clock } from "./moment";

/** Who of the three has agreed to the page, and when. */
export function ContractYeses({
  contract,
  parties,
  clock,
}: {
  contract: Contract;
  parties: readonly { readonly role: Role; readonly id: string; readonly name: string }[];
  clock: Clock;
}) {
  const t = useWords("coaching");
  return (
    <RowList label={t("contract.yeses")} className="max-w-[640px]">
      {parties.map(({ role, id, name }) => {
        const yes = contract.agreedBy.find((each) => each.id === id);
        return (
          <RowItem key={role}>
            {yes ? (
              <Check aria-hidden className="size-4 text-coaching" />
            ) : (
              <Waiting aria-hidden className="size-4 text-ink-soft" />
            )}
            <span className="min-w-40 flex-1">
              {name} <span className="text-sm text-ink-soft">{t(`as.${role}`)}</span>
            </span>
            {yes ? (
              <span className="text-sm text-ink-soft">
                {t.rich("contract.agreed", { moment: () => <Moment at={yes.at} clock={clock} /> })}
              </span>
            ) : (
              <Badge tone="warn">{t("contract.notYet")}</Badge>
            )}
          </RowItem>
        );
      })}
    </RowList>
  );
}

/** What each of the three reads. All but the manager's feedback is the same in every engagement (C6). */
export function SharedTable({ rows }: { rows: readonly { what: string; readers: readonly Role[] }[] }) {
  const t = useWords("coaching");
  const roles: readonly Role[] = ["client", "coach", "manager"];
  return (
    <table className="w-full max-w-[640px] border-collapse text-left text-sm">
      <caption className="sr-only">{t("contract.table")}</caption>
      <thead>
        <tr className="border-b border-line-strong/50">
          <th scope="col" className="py-2 pr-3 font-medium">
            {t("contract.what")}
          </th>
          {roles.map((role) => (
            <th key={role} scope="col" className="px-2 py-2 text-center font-medium">
              {t(`role.${role}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, readers }) => (
          <tr key={what} className="border-b border-line">
            <th scope="row" className="py-2.5 pr-3 font-normal">
              {what}
            </th>
            {roles.map((role) => (
              <td key={role} className="px-2 py-2.5 text-center">
                {readers.includes(role) ? (
                  <Check
                    aria-label={t("contract.reads")}
                    role="img"
                    className="inline size-4 text-coaching"
                  />
                ) : (
                  <span className="text-ink-soft">
                    <span aria-hidden>–</span>
                    <span className="sr-only">{t("contract.readsNot")}</span>
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
