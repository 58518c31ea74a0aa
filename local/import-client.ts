// The API as the import command uses it.
import * as z from 'zod';
import { knownCells } from '../shared/domain/list-cells.ts';
import type { ListRow } from '../shared/domain/read-list.ts';

export type Refused = { row: number; reason: string };

const count = z.int();
const answer = z.object({
  created: count,
  updated: count,
  unchanged: count,
  rejected: count,
  rows: z.array(
    z.object({ row: z.int(), outcome: z.string(), problem: z.object({ detail: z.string() }).optional() }),
  ),
});

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  const response = await fetch(url, init).catch(() => {
    throw new Error(`Nothing answers at ${url}: start the product first (npm start), or name it with --url`);
  });
  if (response.ok) return await response.json();
  throw new Error(`${response.status} ${await response.text()}`);
}

/** A token of the local sign-in, as administrator. */
export async function signIn(url: string): Promise<string> {
  const body = { grants: ['administrator@region:ID'], name: 'Import' };
  return z.object({ token: z.string() }).parse(await post(`${url}/dev/sign-in`, body)).token;
}

type Target = { url: string; token: string; dryRun: boolean };

/** Sends up to 5,000 rows; what was refused carries the row numbers of the file. */
export async function sendRows(rows: readonly ListRow[], { url, token, dryRun }: Target) {
  const body = { rows: rows.map(({ raw }) => knownCells(raw)) };
  const found = await post(`${url}/v1/imports/sites?dryRun=${dryRun}`, body, {
    Authorization: `Bearer ${token}`,
  });
  const { rows: outcomes, ...counts } = answer.parse(found);
  const refused = outcomes.flatMap(({ row, problem }) =>
    problem ? [{ row: rows[row - 1]?.row ?? row, reason: problem.detail }] : [],
  );
  return { ...counts, refused };
}
