import { useFigures, useWords } from "#words";
import { Badge } from "../ui/badge";
import { Table, Td, Th } from "../ui/table";

type Mail = {
  readonly id: string;
  readonly address: string;
  readonly kind:
    "sign-in" | "address-changed" | "passkey-added" | "passkey-removed" | "erasure-asked" | "erasure-ordered";
  readonly at: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
  readonly nextAt: Date | null;
};

/** Mails with their addressee and how far they came, and not a word of them. */
export function OutboxTable({ mails }: { mails: readonly Mail[] }) {
  const t = useWords("admin");
  const write = useFigures();
  return (
    <Table label={t("mail.latest")}>
      <thead>
        <tr>
          <Th>{t("mail.when")}</Th>
          <Th>{t("mail.to")}</Th>
          <Th>{t("mail.what")}</Th>
          <Th>{t("mail.how")}</Th>
        </tr>
      </thead>
      <tbody>
        {mails.map(({ id, address, kind, at, sentAt, attempts, nextAt }) => (
          <tr key={id}>
            <Td className="whitespace-nowrap tabular-nums">
              <time dateTime={at.toISOString()}>{write.dateTime(at, "moment")}</time>
            </Td>
            <Td className="break-all">{address}</Td>
            <Td>{t(`mail.kind.${kind}`)}</Td>
            <Td>
              {sentAt ? (
                <Badge>{t("mail.sent", { when: write.dateTime(sentAt, "moment") })}</Badge>
              ) : nextAt ? (
                <Badge>{t(attempts > 0 ? "mail.tried" : "mail.waits", { count: attempts })}</Badge>
              ) : (
                <Badge tone="danger">{t("mail.givenUp", { count: attempts })}</Badge>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
