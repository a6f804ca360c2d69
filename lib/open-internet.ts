import ipaddr from "ipaddr.js";

export type Allows = (address: string) => boolean;

/** What is given out of IPv6: the rest of it stands for nothing, or for IPv4 as systems of old read it. */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR("2000::/3");

/** An address of the open internet: not this machine, not its network, not what stands for either inside IPv6. */
export const isPublic: Allows = (address) => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === "unicast" && (parsed instanceof ipaddr.IPv4 || parsed.match(GIVEN_OUT));
};

/** The host of an address, if it is a number: such a one is never resolved. */
export function numberIn({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : null;
}

/** Whether an address says by itself that it is this machine or its network. What a name means is known when it is called. */
export function isInside(url: URL): boolean {
  const number = numberIn(url);
  return number === null ? /(^|\.)localhost\.?$/.test(url.hostname) : !isPublic(number);
}
