/** Where a suggestion's words belong: to this one, for this reader. */
export const placeOf = (id: string, recipientId: string): string[] => ["suggestions", id, recipientId];
