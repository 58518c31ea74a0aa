// A kitchen of a plan: its load, what it brings where and when, and what one may do to it by hand.
import { useState } from 'preact/hooks';
import type { PlanKitchen } from '../../../../shared/domain/proposal-plan.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { SelectField } from '../registry/select-field.tsx';
import { nearestPlaces } from './nearest-places.ts';
import { PlanRounds } from './plan-rounds.tsx';
import type { Hand } from './use-hand.ts';

const words = wordsOf({
  id: {
    load: (n: string, max: string) => `Murid ${n} dari ${max}`,
    mothers: (n: string, max: string) => `3B ${n} dari ${max}`,
    sites: (n: string, km: string) => `${n} titik, terjauh ${km} km lewat jalan`,
    cost: (rupiah: string) => `Pagu setahun Rp ${rupiah}`,
    remote: 'Cukup dapur terpencil yang lebih kecil.',
    pinned: 'Ditetapkan di sini dengan tangan.',
    forbidden: 'Dilarang di sini dengan tangan.',
    pin: 'Tetapkan di sini',
    forbid: 'Jangan di sini',
    free: 'Lepaskan',
    elsewhere: 'Pindahkan dapur ke',
    choose: 'Pilih tempat',
    move: 'Pindahkan',
  },
  en: {
    load: (n: string, max: string) => `Pupils ${n} of ${max}`,
    mothers: (n: string, max: string) => `Mothers and under-fives ${n} of ${max}`,
    sites: (n: string, km: string) => `${n} sites, the farthest ${km} km by road`,
    cost: (rupiah: string) => `Ceiling of a year Rp ${rupiah}`,
    remote: 'The smaller building of a remote kitchen is enough.',
    pinned: 'Pinned here by hand.',
    forbidden: 'Forbidden here by hand.',
    pin: 'Pin here',
    forbid: 'Not here',
    free: 'Let go',
    elsewhere: 'Move the kitchen to',
    choose: 'Choose a place',
    move: 'Move',
  },
});

type Props = { kitchen: PlanKitchen; hand: Hand; isReadOnly: boolean };

export function ChosenKitchen({ kitchen, hand, isReadOnly }: Props) {
  const w = words();
  const { placeId: id, capacity, sites } = kitchen;
  const [to, setTo] = useState('');
  const isPinned = hand.changes.pinned.includes(id);
  const isForbidden = hand.changes.forbidden.includes(id);
  const elsewhere = hand.freePlaces.filter(({ lat, lon }) => lat !== kitchen.lat || lon !== kitchen.lon);
  const farthest = Math.max(0, ...sites.map(({ km }) => km));
  return (
    <>
      <h3>{kitchen.name}</h3>
      <p>
        {w.load(number(kitchen.pupils), number(capacity.pupils))}
        <br />
        {w.mothers(number(kitchen.motherChild), number(capacity.motherChild))}
        <br />
        {w.sites(number(sites.length), number(farthest, 1))}
        <br />
        {w.cost(number(kitchen.yearlyCeiling))}
      </p>
      {kitchen.remote && <p>{w.remote}</p>}
      {isPinned && <p>{w.pinned}</p>}
      {isForbidden && <p>{w.forbidden}</p>}
      {!isReadOnly && (
        <>
          <div class="row no-print">
            <button type="button" disabled={isPinned} onClick={() => hand.pin(id)}>
              {w.pin}
            </button>
            <button type="button" disabled={isForbidden} onClick={() => hand.forbid(id)}>
              {w.forbid}
            </button>
            {(isPinned || isForbidden) && (
              <button type="button" onClick={() => hand.free(id)}>
                {w.free}
              </button>
            )}
          </div>
          {kitchen.isNew && (
            <div class="stack no-print">
              <SelectField
                id="move-to"
                label={w.elsewhere}
                value={to}
                onChange={setTo}
                options={[
                  { value: '', label: w.choose },
                  ...nearestPlaces({ ...kitchen, id }, elsewhere).map((place) => ({
                    value: place.id,
                    label: `${place.name} (${number(place.km, 1)} km)`,
                  })),
                ]}
              />
              <button type="button" disabled={to === ''} onClick={() => hand.move(kitchen, to)}>
                {w.move}
              </button>
            </div>
          )}
        </>
      )}
      <PlanRounds kitchen={kitchen} />
    </>
  );
}
