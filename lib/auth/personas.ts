/** The eight people of the demo organization behind one click. */
export const PERSONAS = [
  {
    key: "noor",
    email: "noor.haddad@halden.example",
    name: "Noor Haddad",
    line: "Owner. Designs mentoring programs and keeps the directory.",
  },
  {
    key: "tomas",
    email: "tomas.lindqvist@halden.example",
    name: "Tomas Lindqvist",
    line: "Second program admin. Approves what Noor designs.",
  },
  {
    key: "amara",
    email: "amara.okafor@halden.example",
    name: "Amara Okafor",
    line: "Mentor of Kofi, and a manager herself.",
  },
  {
    key: "kofi",
    email: "kofi.mensah@halden.example",
    name: "Kofi Mensah",
    line: "Mentee of Amara, and coached by Lena.",
  },
  {
    key: "ines",
    email: "ines.duarte@halden.example",
    name: "Ines Duarte",
    line: "Kofi’s manager. A partner in his coaching; outside his mentoring.",
  },
  {
    key: "lena",
    email: "lena.fischer@halden.example",
    name: "Lena Fischer",
    line: "Coach: an expert with people to coach. Mentor of a small group.",
  },
  {
    key: "priya",
    email: "priya.raman@halden.example",
    name: "Priya Raman",
    line: "Mentee in a pair that went quiet.",
  },
  {
    key: "samuel",
    email: "samuel.weiss@halden.example",
    name: "Samuel Weiss",
    line: "An employee with nothing yet. Start here as a newcomer.",
  },
] as const;

export type PersonaKey = (typeof PERSONAS)[number]["key"];
