// A draft of a change, checked against the regions, the changes before it and the places that it concerns.
import { localDate } from '../../../shared/domain/dates.ts';
import { say } from '../../../shared/domain/details.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { type ChangeDraft, isPlace, type RegionChange } from '../../../shared/domain/region-change.ts';
import type { DatedTree } from '../../../shared/reference/dated-tree.ts';
import type { Misfit } from '../../../shared/reference/mapping-check.ts';
import { planChange } from '../../../shared/reference/plan-change.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { placesDivided } from '../../open-day/move-places.ts';
import { isShared } from './same-regions.ts';

/** What the draft means; throws with every issue of it. */
export async function planDraft(
  draft: ChangeDraft,
  tree: DatedTree,
  platform: Platform,
): Promise<RegionChange> {
  assertDate(draft, tree, platform);
  const { change, misfits } = planChange(draft, await placesOf(draft, platform), tree);
  const wrong = misfits.length > 0 ? misfits : await undecided(change, platform);
  if (wrong.length > 0) throw refused(wrong);
  return change;
}

function assertDate({ effectiveFrom, mapping }: ChangeDraft, tree: DatedTree, { now }: Platform): void {
  const today = localDate(now(), zoneOf(mapping[0]?.new ?? 'ID'));
  if (effectiveFrom <= today) throw new Problem('invalid-request', { detail: 'change-not-future' });
  const date = tree.changes.at(-1)?.effectiveFrom;
  const isSameDay =
    date === effectiveFrom && tree.changes.some((other) => isShared(other, effectiveFrom, mapping));
  if (date && (effectiveFrom < date || isSameDay))
    throw new Problem('invalid-request', { detail: 'change-too-early', values: { date } });
}

/** Where the places are that have rows of their own. */
async function placesOf({ mapping }: ChangeDraft, platform: Platform): Promise<RegionChange['places']> {
  const rows = mapping.filter(({ old }) => old !== undefined && isPlace(old));
  const found = await Promise.all(rows.map(({ old = '' }) => districtOf(old, platform)));
  return rows.flatMap(({ old: place = '', new: to }, i) => (found[i] ? { place, from: found[i], to } : []));
}

async function districtOf(place: string, { sites, kitchens }: Platform): Promise<string | undefined> {
  const [kind, id = ''] = place.split(':');
  const found = await (kind === 'site' ? sites.find(id) : kitchens.find(id));
  return found?.profile.district;
}

/** Places of divided districts that neither a village nor a row of their own tells where to go. */
async function undecided(change: RegionChange, platform: Platform): Promise<Misfit[]> {
  const decided = new Set(change.places.map(({ place }) => place));
  const places = await placesDivided(change, platform);
  return places
    .filter(({ kind, item }) => item.profile.village === undefined && !decided.has(`${kind}:${item.id}`))
    .map(({ kind, item }) => ({ row: -1, detail: 'change-undecided', code: `${kind}:${item.id}` }));
}

const refused = (misfits: readonly Misfit[]): Problem =>
  new Problem('invalid-request', {
    issues: (language) =>
      misfits.map(({ row, detail, code }) => ({
        path: row < 0 ? 'mapping' : `mapping.${row}`,
        code: detail,
        message: say(detail, { code }, language),
      })),
  });
