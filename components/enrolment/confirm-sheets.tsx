"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { ActionButton } from "../ui/action-button";
import { notify } from "../ui/toast";
import { useSheetAddress } from "./sheet-address";

type Done = { people: number; enrolled: number; already: number; rejected: number; recused: number };

export function ConfirmSheets({
  programId,
  mentee,
  mentor,
  count,
  confirm,
}: {
  programId: string;
  mentee: unknown;
  mentor: unknown;
  count: number;
  confirm: (input: unknown) => Promise<ActionResult<Done>>;
}) {
  const [noManagers, setNoManagers] = useState(false);
  const router = useRouter();
  const { behind } = useSheetAddress();
  const told = (done: Done) => {
    notify.done(
      `${done.enrolled} enrolled, ${done.people} of them new to the directory${done.already ? `, ${done.already} were enrolled already` : ""}${done.recused ? `, ${done.recused} left to another admin because you manage them` : ""}.`,
    );
    router.push(paths.enrolments(programId));
  };
  return (
    <div className="space-y-4 border-t border-line pt-6">
      <label className="flex max-w-[68ch] items-start gap-3 text-sm">
        <input
          type="checkbox"
          checked={noManagers}
          onChange={(event) => setNoManagers(event.target.checked)}
          className="mt-0.5 size-5 shrink-0 accent-(--action)"
        />
        <span>
          <span className="font-medium">People who are new to the directory have no manager in it</span>
          <span className="block text-ink-soft">
            I say so for all of them. Otherwise their manager counts as unknown, and they cannot be matched
            until somebody says who it is: an unknown manager is not “no manager”.
          </span>
        </span>
      </label>
      <ActionButton
        action={confirm}
        input={{ programId, mentee, mentor, noManagers }}
        variant="primary"
        tone="mentoring"
        onDone={told}
        disabled={behind}
      >
        Enrol {count} {count === 1 ? "person" : "people"}
      </ActionButton>
      <p className="text-sm text-ink-soft" role="status">
        {behind ? "Reading the sheets as you chose…" : "All of them together, or none."}
      </p>
    </div>
  );
}
