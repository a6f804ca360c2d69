import { audienceLine, type Other } from "@/lib/access/audience";
import type { Engagement, Party } from "@/lib/coaching/engagements/schema";

type Space = Engagement & { readonly me: Party };

/** Who can read what is written in this engagement, by where it is written (C6). */
export function audiencesOf({ me, role, client, coach, manager, state, startedBy }: Space) {
  const you = me.name;
  // while it is only offered, nobody else has heard of it
  const knows = (id: string) => state !== "offered" || id === client.id || id === startedBy;
  const pair: Other[] = [
    ...(role === "client" ? [] : [{ name: client.name }]),
    ...(role === "coach" || !knows(coach.id) ? [] : [{ name: coach.name, hat: "coach" } as const]),
  ];
  const managers = manager && role !== "manager" && knows(manager.id) ? [manager] : [];
  const three = [...pair, ...managers.map(({ name }) => ({ name, hat: "manager" }) as const)];
  return {
    everyone: audienceLine("engagement", { you, others: three }),
    between_us: audienceLine("betweenUs", { you, others: pair }),
    private: audienceLine("privateNote", { you }),
    feedback: audienceLine("feedback", { you, others: three }),
    /** Of a manager who was so before: only the two still read it (C9). */
    earlierFeedback: audienceLine("feedback", { you, others: pair }),
  };
}
