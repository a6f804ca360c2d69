import { audienceLine } from "@/lib/access/audience";

type Space = { me: { name: string }; partners: readonly { name: string }[] };

/** Who can read what is written in this relationship, by where it is written. */
export const audiencesOf = ({ me, partners }: Space) => ({
  shared: audienceLine("relationship", { you: me.name, others: partners.map(({ name }) => ({ name })) }),
  private: audienceLine("privateNote", { you: me.name }),
});
