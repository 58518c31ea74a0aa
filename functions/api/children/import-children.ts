// Imports pupils of a site: each row gets its own outcome, the same list twice changes nothing, a dry run writes nothing. A pupil
// is found again by the national number, else by name and birth date; both as keyed hashes.
import type { Context } from 'hono';
import pLimit from 'p-limit';
import { issuesOf } from '../../../shared/domain/issues.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { type PupilRow, pupilRow } from '../../../shared/domain/pupil-row.ts';
import type { Marks } from '../../../shared/store/identity-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import type { Env } from '../http/env.ts';
import { knownPupils } from './known-pupils.ts';
import { type NikFinding, nikFindings } from './nik-findings.ts';
import { type Change, savePupil, wrong } from './save-pupil.ts';

export type PupilOutcome =
  | { row: number | null; outcome: Change; childId: string; findings: NikFinding[] }
  | { row: number | null; outcome: 'refused'; problem: Problem };

const ROWS_AT_ONCE = 16;

type Importing = { site: Site; dryRun: boolean; platform: Platform };

/** One outcome per row, in the order of the list. */
export async function importChildren(
  c: Context<Env>,
  rows: readonly unknown[],
  { site, dryRun, platform }: Importing,
): Promise<PupilOutcome[]> {
  const pupils = await knownPupils(site.id, platform);
  const firstRows = new Map<string, number>();
  return await pLimit(ROWS_AT_ONCE).map(rows, async (input) => {
    const parsed = pupilRow.safeParse(input);
    if (parsed.success) return await answered(parsed.data.row, () => take(parsed.data));
    const problem = new Problem('invalid-request', { issues: issuesOf(parsed.error) });
    return { row: rowOf(input), outcome: 'refused', problem };
  });

  /** The first of two rows about one pupil counts: rows begin in order. */
  async function take({ row, ...pupil }: PupilRow): Promise<PupilOutcome> {
    const marks = platform.identities.marksOf(pupil, pupil.birthDate);
    const [first] = namesOf(marks).same.flatMap((name) => firstRows.get(name) ?? []);
    if (first !== undefined) throw wrong('name', 'pupil-repeated', { first });
    for (const name of namesOf(marks).told) firstRows.set(name, row);
    const found = pupils.find(marks);
    const who = c.get('caller').id;
    const { childId, change } = await savePupil(pupil, { marks, found, site, who, dryRun }, platform);
    const findings = await nikFindings({ siteId: site.id, childId }, marks.nikHash, platform);
    return { row, outcome: change, childId, findings };
  }
}

/** What a row is known by in its list, and by what it would be one told before: a number tells two of one name apart. */
function namesOf({ nikHash, nameHash }: Marks): { same: string[]; told: string[] } {
  const unnumbered = `${nameHash}#`;
  if (nikHash) return { same: [nikHash, unnumbered], told: [nikHash, nameHash] };
  return { same: [nameHash], told: [nameHash, unnumbered] };
}

/** What one row is answered, also when it is refused. */
async function answered(row: number, take: () => Promise<PupilOutcome>): Promise<PupilOutcome> {
  try {
    return await take();
  } catch (error) {
    if (error instanceof Problem) return { row, outcome: 'refused', problem: error };
    throw error;
  }
}

const rowOf = (input: unknown): number | null =>
  typeof input === 'object' && input !== null && 'row' in input && typeof input.row === 'number'
    ? input.row
    : null;
