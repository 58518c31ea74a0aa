// Saves one pupil of a list: registers it, puts right what differs, or finds that nothing does.
import canonicalize from 'canonicalize';
import type { ChildProfile } from '../../../shared/domain/child.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { say } from '../../../shared/domain/details.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { groupOfClass, type PupilRow } from '../../../shared/domain/pupil-row.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Marks } from '../../../shared/store/identity-store.ts';
import { importedChildId } from '../../../shared/store/ids.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import { assertBorn } from './assert-born.ts';
import { evaluateAnew } from './evaluate-anew.ts';
import { assertOpen } from './get-child.ts';
import type { KnownPupil } from './known-pupils.ts';
import { saveChild } from './put-child.ts';

export type Change = 'created' | 'changed' | 'unchanged';
type Setting = {
  marks: Marks;
  found: KnownPupil | undefined;
  site: Site;
  who: string;
  dryRun: boolean;
};

/** The child that the row is about, and what became of it. */
export async function savePupil(
  { name, nik, sex, birthDate, classGroup }: Omit<PupilRow, 'row'>,
  { marks, found, site, who, dryRun }: Setting,
  platform: Platform,
): Promise<{ childId: string; change: Change }> {
  const before = found?.child;
  if (before) assertOpen(before);
  const zone = zoneOf(site.profile.district);
  const today = localDate(platform.now(), zone);
  await assertBorn(birthDate, before, zone, platform);
  const group = groupOfClass(site.profile.form, classGroup);
  if (!group) throw wrong('classGroup', 'class-unclear', { name: classGroup });
  const profile: ChildProfile = { sex, birthDate, group, classGroup, active: true };
  const childId = found?.identity.childId ?? importedChildId(site.id, marks.nikHash ?? marks.nameHash, today);
  const change = changeOf(found, profile, name, marks);
  if (dryRun || change === 'unchanged') return { childId, change };
  const identity = { name, ...(nik && { nik }) };
  const saved = await saveChild({ site, id: childId, before, who }, { profile, identity }, platform);
  if (before) await evaluateAnew(saved, zone, platform);
  return { childId, change };
}

function changeOf(
  found: KnownPupil | undefined,
  profile: ChildProfile,
  name: string,
  { nikHash, nameHash }: Marks,
): Change {
  if (!found?.child) return 'created';
  const { identity, child } = found;
  const isSame =
    canonicalize(child.profile) === canonicalize(profile) &&
    identity.identity.name === name &&
    identity.nameHash === nameHash &&
    (nikHash === undefined || identity.nikHash === nikHash);
  return isSame ? 'unchanged' : 'changed';
}

/** A row that is wrong in one of its fields. */
export const wrong = (
  path: string,
  code: 'pupil-repeated' | 'class-unclear',
  values: Record<string, string | number>,
): Problem =>
  new Problem('invalid-request', {
    issues: (language) => [{ path, code, message: say(code, values, language) }],
  });
