import { audienceLine } from "@/lib/access/audience";

type Space = { me: { name: string }; partners: readonly { name: string }[] };

/** Who can read what is written in this relationship, by where it is written; `fact`: that, when and how long. */
export const audiencesOf = ({ me, partners }: Space) => {
  const members = { you: me.name, others: partners.map(({ name }) => ({ name })) };
  return {
    shared: audienceLine("relationship", members),
    fact: audienceLine("mentoringFact", members),
    private: audienceLine("privateNote", { you: me.name }),
  };
};
