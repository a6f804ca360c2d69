import type { Metadata } from "next";
import { GlassWords } from "@/components/break-glass/glass-words";
import { When } from "@/components/relationship/when";
import { Callout } from "@/components/ui/callout";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { getGlass, readUnderGlass } from "@/lib/mentoring/break-glass/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { secondGlass } from "../actions";

export const metadata: Metadata = { title: "Break-glass" };

export default async function BreakGlass({ params }: { params: Promise<{ glassId: string }> }) {
  const { glassId } = await params;
  const actor = await visitor(paths.breakGlass(glassId));
  const glass = await getGlass(actor, glassId);
  const clock = await getHats(actor);
  return (
    <>
      <PageHeader
        practice="mentoring"
        title="A reading under break-glass"
        description="Two named people, a written ground, one day. It stays in the audit log for ever."
      />
      <div className="mb-8">
        <DescriptionList
          items={[
            { term: "Ground", value: glass.ground },
            { term: "Asked by", value: glass.askedBy },
            { term: "Seconded by", value: glass.secondedBy ?? "nobody yet" },
            {
              term: "Partners",
              value: glass.untold ? "not told, because the ground forbids it" : "told when it opens",
            },
            ...(glass.expiresAt
              ? [{ term: "Until", value: <When date={glass.expiresAt} look="moment" clock={clock} /> }]
              : []),
          ]}
        />
      </div>
      {glass.may === "second" && (
        <ConfirmButton
          label="Second it"
          title="Open what two people told each other in confidence?"
          confirmLabel="Open it for a day"
          variant="danger"
          action={secondGlass}
          input={{ glassId }}
          done="It is open for 24 hours, for the two of you."
        >
          You and {glass.askedBy} can read what the partners share, for 24 hours.{" "}
          {glass.untold ? "They are not told." : "Both are told at once, with your names and the ground."}
        </ConfirmButton>
      )}
      {glass.may === "nothing" && (
        <Callout kind="quiet" title={glass.openedAt ? "The day is over" : "It waits for a second person"}>
          {glass.openedAt
            ? "Nothing can be read any more."
            : "Nothing is open. Other admins who stand in nobody’s line here were asked."}
        </Callout>
      )}
      {glass.may === "read" && <GlassWords words={await readUnderGlass(actor, glassId)} clock={clock} />}
    </>
  );
}
