export function takeTurns(): void;
