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
  return (
    <>
      <Section
        title="Who looks after it"
        description="Admins see that sessions take place, and nothing of what is said. Of people they manage they see nothing at all."
      >
        <People id="admins" people={admins} />
        {colleagues && (
          <AppointForm
            label="Another admin"
            programId={programId}
            appoint={actions.appoint}
            colleagues={colleagues}
            without={admins.map(({ id }) => id)}
          />
        )}
      </Section>
      {(sponsors.length > 0 || colleagues) && (
        <Section
          title="Who sponsors it"
          description="Sponsors see the program’s figures in groups of five and more, and no pair and no name. People they manage are in none of the figures they see."
        >
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
                      done={`${person.name} is not a sponsor any more.`}
                    >
                      Remove<span className="sr-only"> {person.name}</span>
                    </ActionButton>
                  )}
                </li>
              ))}
            </ul>
          )}
          {colleagues && (
            <AppointForm
              label="A sponsor"
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
