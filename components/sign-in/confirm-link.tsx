"use client";
import { useWords } from "#words";
import { useSyncExternalStore } from "react";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";

const never = () => () => undefined;

/** The link's token stands in the fragment, which no server and no scanner sees; a click uses it. */
export function ConfirmLink() {
  const t = useWords("sign-in");
  const query = useSyncExternalStore(
    never,
    () => location.hash.slice(1),
    () => "",
  );
  const known = new URLSearchParams(query).has("token");
  if (!known)
    return (
      <Callout kind="warn" title={t("confirm.lacking")}>
        {t("confirm.lackingWhy")}
      </Callout>
    );
  return (
    <Button variant="primary" onClick={() => location.replace(`/api/auth/callback/email?${query}`)}>
      {t("confirm.use")}
    </Button>
  );
}
