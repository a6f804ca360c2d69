"use client";
import { useSyncExternalStore } from "react";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";

const never = () => () => undefined;

/** The link's token stands in the fragment, which no server and no scanner sees; a click uses it. */
export function ConfirmLink() {
  const query = useSyncExternalStore(
    never,
    () => location.hash.slice(1),
    () => "",
  );
  const known = new URLSearchParams(query).has("token");
  if (!known)
    return (
      <Callout kind="warn" title="This address lacks its second half">
        Open the link in your mail once more, or ask for a new one.
      </Callout>
    );
  return (
    <Button variant="primary" onClick={() => location.replace(`/api/auth/callback/email?${query}`)}>
      Sign in
    </Button>
  );
}
