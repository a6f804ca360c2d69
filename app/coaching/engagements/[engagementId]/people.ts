import type { Engagement, Role } from "@/lib/coaching/engagements/schema";
import { obstacle } from "@/lib/coaching/engagements/rules";
import type { Visibility } from "@/lib/coaching/notes/schema";

/** The three by id, for what names its author. */
export const namesIn = ({ client, coach, manager }: Engagement): Record<string, string> =>
  Object.fromEntries([client, coach, ...(manager ? [manager] : [])].map(({ id, name }) => [id, name]));

/** The same by their part; `former` is said of a manager who is none any more. */
export const namesByRole = (
  { client, coach, manager }: Engagement,
  former: string,
): Record<Role, string> => ({
  ...{ client: client.name, coach: coach.name, manager: manager?.name ?? former },
});

/** Which notes this party may write now. */
export function writable(space: Engagement): Visibility[] {
  const shared = obstacle("write a note", space) === null;
  const own = obstacle("keep a private note", space) === null;
  return [...(shared ? (["everyone", "between_us"] as const) : []), ...(own ? (["private"] as const) : [])];
}
