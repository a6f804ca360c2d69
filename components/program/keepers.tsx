import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { Colleagues } from "../form/person-field";
import { ActionButton } from "../ui/action-button";
import { Avatar } from "../ui/avatar";
import { Section } from "../ui/section";
import { AppointForm } from "./appoint-form";

type Person = { id: string; name: string };
type Action = (input: unknown) => Promise<ActionResult<unknown>>;

/** Who looks after a program, and who sponsors it; its admins appoint both. */
export function Keepers({
  programId,
  admins,
  sponsors,
  colleagues,
  actions,
}: {
  programId: string;
  admins: readonly Person[];
  sponsors: readonly Person[];
  /** Whom to choose from; null to who may not appoint. */
  colleagues: Colleagues | null;
  actions: Record<"appoint" | "sponsor" | "dismiss", Action>;
}) {
  const t = useWords("programs");
  return (
    <>
      <Section title={t("keepers.title")} description={t("keepers.about")}>
        <People id="admins" people={admins} />
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
          {sponsors.length > 0 && (
            <ul id="sponsors" className="mb-5 flex flex-wrap items-center gap-x-6 gap-y-3">
              {sponsors.map((person) => (
                <li key={person.id} className="inline-flex items-center gap-2 text-sm font-medium">
                  <Avatar name={person.name} size="sm" />
                  {person.name}
                  {colleagues && (
                    <ActionButton
                      action={actions.dismiss}
                      input={{ programId, personId: person.id }}
                      variant="quiet"
                      size="sm"
                      done={t("keepers.removed", { name: person.name })}
                    >
                      {t.rich("keepers.remove", {
                        name: person.name,
                        hidden: (chunks) => <span className="sr-only">{chunks}</span>,
                      })}
                    </ActionButton>
                  )}
                </li>
              ))}
            </ul>
          )}
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

const People = ({ id, people }: { id: string; people: readonly Person[] }) => (
  <ul id={id} className="mb-5 flex flex-wrap gap-x-6 gap-y-3">
    {people.map((person) => (
      <li key={person.id} className="inline-flex items-center gap-2 text-sm font-medium">
        <Avatar name={person.name} size="sm" />
        {person.name}
      </li>
    ))}
  </ul>
);
