import type { ReactNode } from "react";
import { Words } from "@/app/words";

/** Each page of a relationship has forms, which speak in the browser. */
export default function RelationshipLayout({ children }: { children: ReactNode }) {
  return <Words of={["relationship"]}>{children}</Words>;
}
