/** The nine people of the demo organization behind one click. */
export const PERSONAS = [
  {
    key: "noor",
    email: "noor.haddad@halden.example",
    name: "Noor Haddad",
  },
  {
    key: "tomas",
    email: "tomas.lindqvist@halden.example",
    name: "Tomas Lindqvist",
  },
  {
    key: "helena",
    email: "helena.brandt@halden.example",
    name: "Helena Brandt",
  },
  {
    key: "amara",
    email: "amara.okafor@halden.example",
    name: "Amara Okafor",
  },
  {
    key: "kofi",
    email: "kofi.mensah@halden.example",
    name: "Kofi Mensah",
  },
  {
    key: "ines",
    email: "ines.duarte@halden.example",
    name: "Ines Duarte",
  },
  {
    key: "lena",
    email: "lena.fischer@halden.example",
    name: "Lena Fischer",
  },
  {
    key: "priya",
    email: "priya.raman@halden.example",
    name: "Priya Raman",
  },
  {
    key: "samuel",
    email: "samuel.weiss@halden.example",
    name: "Samuel Weiss",
  },
] as const;

export type PersonaKey = (typeof PERSONAS)[number]["key"];
