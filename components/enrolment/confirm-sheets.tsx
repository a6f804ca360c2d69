"use client";
import { useWords } from "#words";
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
  const t = useWords("enrolment");
  const [noManagers, setNoManagers] = useState(false);
  const [exceptions, setExceptions] = useState(false);
  const taken = exceptions ? count : count - outside;
  const router = useRouter();
  const { behind } = useSheetAddress();
  const told = (done: Done) => {
    const { enrolled, people, already, recused, outside } = done;
    notify.done(t("confirm.done", { enrolled, people, already, recused, outside }));
    router.push(paths.enrolments(programId));
  };
  return (
    <div className="space-y-4 border-t border-line pt-6">
      <Said checked={noManagers} onChange={setNoManagers} label={t("confirm.noManagers")}>
        {t("confirm.noManagersWhy")}
      </Said>
      {outside > 0 && (
        <Said
          checked={exceptions}
          onChange={setExceptions}
          label={t("confirm.exceptions", { count: outside })}
        >
          {t("confirm.exceptionsWhy")}
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
        {t("confirm.enrol", { count: taken })}
      </ActionButton>
      <p className="text-sm text-ink-soft" role="status">
        {t(behind ? "confirm.behind" : "confirm.together")}
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
