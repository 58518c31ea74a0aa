// Writes to the list of ill persons: a person, the erasure of one, and that the list was read.
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { IllPerson, IllPersonEntry } from '../../../shared/domain/ill-person.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { numberRule } from '../../../shared/domain/rules.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { StoredPerson } from '../../../shared/store/line-list-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Env } from '../http/env.ts';
import { assertMatches } from '../http/etag.ts';
import type { FoundCase } from '../http/get-case.ts';

/** Notes down that the caller reads the list of a case; before anything of it is shown. */
export async function noteRead(c: Context<Env>, found: FoundCase, platform: Platform): Promise<void> {
  const { id: by, name } = c.get('caller');
  const read = { type: 'line-list-read' as const, by, name, at: platform.now().toISOString() };
  const expiresAt = await endOf(found, platform);
  await platform.lineLists.addRead(found.found.id, randomUUID(), { ...read, expiresAt });
}

type Written = { stored: StoredPerson & { person: IllPerson }; isNew: boolean };

/** Adds a person, or replaces one whole against the version that was read; what is said of the NIK is kept until it is said anew. */
export async function putPerson(
  c: Context<Env>,
  found: FoundCase,
  id: string,
  { nik, ...person }: IllPersonEntry,
  platform: Platform,
): Promise<Written> {
  const before = await platform.lineLists.find(found.found.id, id);
  const known = before?.person && before;
  assertMatches(c.req.header('If-Match'), known?.version);
  const nikHash = nik ? platform.lineLists.hashNik(nik) : known?.nikHash;
  const stored = {
    ...(await frameOf(c, found, id, before, platform)),
    person,
    ...(nikHash && { nikHash }),
  };
  if (!(await platform.lineLists.put(stored, before?.version))) throw new Problem('etag-stale');
  return { stored, isNew: !known };
}

/** Leaves nothing of a person but that there was an entry, who erased it and when. */
export async function erasePerson(
  c: Context<Env>,
  found: FoundCase,
  id: string,
  platform: Platform,
): Promise<void> {
  const before = await platform.lineLists.find(found.found.id, id);
  if (!before?.person) return;
  const erased = await frameOf(c, found, id, before, platform);
  if (!(await platform.lineLists.put(erased, before.version))) throw new Problem('conflict');
}

const frameOf = async (
  c: Context<Env>,
  found: FoundCase,
  id: string,
  before: StoredPerson | undefined,
  platform: Platform,
) => ({
  type: 'ill-person' as const,
  incidentId: found.found.id,
  id,
  expiresAt: await endOf(found, platform),
  ...nextAudit(before, c.get('caller').id, platform.now()),
});

/** When the entries of a case end (dated rule `retention.incident`), in seconds since 1970. */
async function endOf({ date }: FoundCase, { rules }: Platform): Promise<number> {
  const years = numberRule(await rules.current(), 'retention.incident', date);
  const end = new Date(`${date}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end.getTime() / 1000;
}
