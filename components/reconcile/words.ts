/** What does not agree, and what is to be done about it. */
export const FINDINGS: Readonly<Record<string, readonly [title: string, todo: string]>> = {
  circle: ["Circles in the org chart", "Somebody is their own manager at some remove. Say who really is."],
  "manager-awaited": [
    "Manager named by the directory and not sent",
    "Until the directory sends them, the manager is not known and nobody here is matched.",
  ],
  "manager-left": [
    "Manager has left",
    "Say who it is now, or that there is none. Until then they are not matched.",
  ],
  "no-line": [
    "No manager known",
    "Say who it is, or that there is none. What is not known is taken for a no.",
  ],
  "import-differs": [
    "An import said another manager",
    "Somebody or the directory has said another since. If the import was right, say so on their page.",
  ],
  "not-in-directory": [
    "Here, and not in the directory",
    "They came by an import or by hand. Whoever leaves the organization is not signed out by the directory.",
  ],
  "not-seen": [
    "In the directory, and not heard of for 90 days",
    "It may be that nothing changed, or that the directory no longer sends them.",
  ],
  "leaver-seat": [
    "Has left, with a seat in an initiative",
    "The seat waits for somebody who is not here. Take it back in the initiative.",
  ],
  "leaver-token": [
    "Has left, with a token of the directory",
    "The token lets nobody in any more. Take it back and let an owner make another.",
  ],
};
