// School lists for tests: rows that can be imported, and what came of each.
import { z } from 'zod';
import type { Answer, Client } from '../support/api.ts';

type Cell = string | number | null;

/** Numbers of schools from `first` on; every call of `makeRow` with another one is another school. */
export const npsnFrom =
  (first: number) =>
  (n: number): string =>
    `003${String(first + n).padStart(5, '0')}`;

/** A row that can be imported: a primary school in Kaliwates. */
export const makeRow = (npsn: string, over: Record<string, Cell> = {}): Record<string, Cell> => ({
  npsn,
  name: `SD Uji ${npsn}`,
  form: 'SD',
  status: 'Negeri',
  province: 'Jawa Timur',
  regency: 'Kab. Jember',
  district: 'Kec. Kaliwates',
  students_male: 31,
  students_female: 30,
  ...over,
});

const result = z.object({
  dryRun: z.boolean(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  ignoredColumns: z.array(z.string()),
  rows: z.array(
    z.object({
      row: z.int(),
      siteId: z.string().nullable(),
      outcome: z.string(),
      problem: z.object({ code: z.string(), detail: z.string() }).optional(),
      notes: z.array(z.object({ code: z.string(), message: z.string() })).optional(),
    }),
  ),
});

export type Imported = z.infer<typeof result>;

/** What an import answered; throws with what was answered instead. */
function importedBy({ status, text, body }: Answer): Imported {
  if (status !== 200) throw new Error(`an import answered ${status} ${text.slice(0, 300)}`);
  return result.parse(body);
}

export const importRows = async (client: Client, rows: readonly unknown[], query = ''): Promise<Imported> =>
  importedBy(await client.post(`/v1/imports/sites${query}`, { rows }));

/** What came of one row: its outcome, or the code that it was rejected with. */
export async function outcomeOf(client: Client, row: Record<string, Cell>): Promise<string | undefined> {
  const [found] = (await importRows(client, [row])).rows;
  return found?.problem?.code ?? found?.outcome;
}
