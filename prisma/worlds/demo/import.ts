import { at } from "../../../lib/clock.ts";
import { importPeople } from "../../../lib/people/import/commands.ts";
import { guessMapping } from "../../../lib/people/import/rules.ts";
import { getUpload, keepUpload } from "../../../lib/people/uploads/commands.ts";
import type { Cast } from "../cast.ts";

/** This morning Noor brought what payroll sent: a title that is another now, and a row that could not be taken. */
const FROM_PAYROLL = `Work email,Name,Position
lucia.fernandez@halden.example,Lucía Fernández,Senior treasury analyst
temp 3,Front desk cover,Assistant
`;

export const payroll = ({ noor }: Cast): Promise<unknown> =>
  at(new Date(Date.now() - 3 * 3_600_000), async () => {
    const { id } = await keepUpload(noor, "payroll.csv", new TextEncoder().encode(FROM_PAYROLL));
    const { table } = await getUpload(noor, id);
    return importPeople(noor, { uploadId: id, mapping: guessMapping(table.columns) });
  });
