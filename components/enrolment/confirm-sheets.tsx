"use client";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { ActionButton } from "../ui/action-button";
import { notify } from "../ui/toast";
import { useSheetAddress } from "./sheet-address";

type Done = {
  people: number;
  enrolled: number;
  already: number;
  rejected: number;
  recused: number;
  outside: number;
};

export function ConfirmSheets({
  programId,
  mentee,
  mentor,
  count,
  outside,
  confirm,
}: {
  programId: string;
  mentee: unknown;
  mentor: unknown;
  count: number;
  /** How many of them the program is not for. */
  outside: number;
  confirm: (input: unknown) => Promise<ActionResult<Done>>;
}) {
  const [noManagers, setNoManagers] = useState(false);
  const [exceptions, setExceptions] = useState(false);
  const taken = exceptions ? count : count - outside;
  const router = useRouter();
  const { behind } = useSheetAddress();
  const told = (done: Done) => {
    notify.done(
      `${done.enrolled} enrolled, ${done.people} of them new to the directory${done.already ? `, ${done.already} were enrolled already` : ""}${done.recused ? `, ${done.recused} left to another admin because you manage them` : ""}${done.outside ? `, ${done.outside} left out because the program is for others` : ""}.`,
    );
    router.push(paths.enrolments(programId));
  };
  return (
    <div className="space-y-4 border-t border-line pt-6">
      <Said
        checked={noManagers}
        onChange={setNoManagers}
        label="People who are new to the directory have no manager in it"
      >
        I say so for all of them. Otherwise their manager counts as unknown, and they cannot be matched until
        somebody says who it is: an unknown manager is not “no manager”.
      </Said>
      {outside > 0 && (
        <Said
          checked={exceptions}
          onChange={setExceptions}
          label={`Take in the ${outside} whom the program is not for, as exceptions`}
        >
          Each exception is written down with your name. Otherwise they are left out, and nothing of them is
          kept.
        </Said>
      )}
      <ActionButton
        action={confirm}
        input={{ programId, mentee, mentor, noManagers, exceptions }}
        variant="primary"
        tone="mentoring"
        onDone={told}
        disabled={behind || taken === 0}
      >
        Enrol {taken} {taken === 1 ? "person" : "people"}
      </ActionButton>
      <p className="text-sm text-ink-soft" role="status">
        {behind ? "Reading the sheets as you chose…" : "All of them together, or none."}
      </p>
    </div>
  );
}

function Said({
  checked,
  onChange,
  label,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  children: ReactNode;
}) {
  return (
    <label className="flex max-w-[68ch] items-start gap-3 text-sm">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-(--action)"
      />
      <span>
        <span className="font-medium">{label}</span>
        <span className="block text-ink-soft">{children}</span>
      </span>
    </label>
  );
}
