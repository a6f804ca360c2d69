import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { ProgramRole } from "@/lib/mentoring/programs/schema";
import type { Colleagues } from "../form/person-field";
import { ActionButton } from "../ui/action-button";
import { Avatar } from "../ui/avatar";
import { Section } from "../ui/section";
import { AppointForm } from "./appoint-form";

type Person = { id: string; name: string };
type Action = (input: unknown) => Promise<ActionResult<unknown>>;

/** Who looks after a program, and who sponsors it; its admins appoint and dismiss both. */
export function Keepers({
  programId,
  me,
  admins,
  sponsors,
  colleagues,
  actions,
}: {
  programId: string;
  /** Who reads this: nobody takes the keys from themselves by one click. */
  me: string;
  admins: readonly Person[];
  sponsors: readonly Person[];
  /** Whom to choose from; null to who may not appoint. */
  colleagues: Colleagues | null;
  actions: Record<"appoint" | "sponsor" | "dismiss", Action>;
}) {
  const t = useWords("programs");
  const people = (role: ProgramRole, those: readonly Person[]) => (
    <People role={role} people={those} {...{ programId, me }} dismiss={colleagues && actions.dismiss} />
  );
  return (
    <>
      <Section title={t("keepers.title")} description={t("keepers.about")}>
        {people("admin", admins)}
        {colleagues && (
          <AppointForm
            as="admin"
            programId={programId}
            appoint={actions.appoint}
            colleagues={colleagues}
            without={admins.map(({ id }) => id)}
          />
        )}
      </Section>
      {(sponsors.length > 0 || colleagues) && (
        <Section title={t("keepers.sponsors")} description={t("keepers.sponsorsAbout")}>
          {sponsors.length > 0 && people("sponsor", sponsors)}
          {colleagues && (
            <AppointForm
              as="sponsor"
              programId={programId}
              appoint={actions.sponsor}
              colleagues={colleagues}
              without={sponsors.map(({ id }) => id)}
            />
          )}
        </Section>
      )}
    </>
  );
}

function People({
  role,
  people,
  programId,
  me,
  dismiss,
}: {
  role: ProgramRole;
  people: readonly Person[];
  programId: string;
  me: string;
  dismiss: Action | null;
}) {
  const t = useWords("programs");
  return (
    <ul id={`${role}s`} className="mb-5 flex flex-wrap items-center gap-x-6 gap-y-3">
      {people.map(({ id, name }) => (
        <li key={id} className="inline-flex items-center gap-2 text-sm font-medium">
          <Avatar name={name} size="sm" />
          {name}
          {dismiss && id !== me && (
            <ActionButton
              action={dismiss}
              input={{ programId, personId: id, role }}
              variant="quiet"
              size="sm"
              done={t("keepers.removed", { name })}
            >
              {t.rich("keepers.remove", {
                name,
                hidden: (chunks) => <span className="sr-only">{chunks}</span>,
              })}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}
