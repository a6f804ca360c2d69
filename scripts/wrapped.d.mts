export type Wrapped = {
  table: string;
  column: string;
  id: string;
  also?: string;
  length?: number;
  place(row: { id: string; also?: string }): string[];
};
export const WRAPPED: Wrapped[];
