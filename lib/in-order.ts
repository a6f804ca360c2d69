/**
 * Names in the order in which people look them up: Ägidius by Anna, de Boer by Dana. The same on a server and in every
 * browser, and the same as the database's `und-x-icu`: English keeps the order of Unicode, and `und` is whatever
 * language the machine has.
 */
export const inOrder = new Intl.Collator("en").compare;
