// A site of a plan: who serves it or why nobody does, where its place comes from, and giving it to another kitchen.
import { useState } from 'preact/hooks';
import { REASONS, REMEDY_WORDS } from '../../../../shared/domain/plan-words.ts';
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { SelectField } from '../registry/select-field.tsx';
import { nearestPlaces } from './nearest-places.ts';
import { placedWords } from './placed-words.ts';
import type { Hand } from './use-hand.ts';

const words = wordsOf({
  id: {
    heads: (pupils: string, mothers: string) => `${pupils} murid, ${mothers} 3B`,
    by: (kitchen: string, km: string, minutes: string) => `Dilayani ${kitchen}: ${km} km, ${minutes} menit.`,
    place: 'Letak',
    reason: 'Belum terlayani',
    remedy: 'Jalan keluar',
    give: 'Berikan ke dapur',
    choose: 'Pilih dapur',
    do: 'Berikan',
  },
  en: {
    heads: (pupils: string, mothers: string) => `${pupils} pupils, ${mothers} mothers and under-fives`,
    by: (kitchen: string, km: string, minutes: string) =>
      `Served by ${kitchen}: ${km} km, ${minutes} minutes.`,
    place: 'Place',
    reason: 'Not served',
    remedy: 'Remedy',
    give: 'Give to the kitchen',
    choose: 'Choose a kitchen',
    do: 'Give',
  },
});

type Props = { plan: ProposalPlan; siteId: string; hand: Hand; isReadOnly: boolean };

export function ChosenSite({ plan, siteId, hand, isReadOnly }: Props) {
  const w = words();
  const [to, setTo] = useState('');
  const kitchen = plan.kitchens.find(({ sites }) => sites.some((one) => one.siteId === siteId));
  const served = kitchen?.sites.find((one) => one.siteId === siteId);
  const left = plan.unserved.find((one) => one.siteId === siteId);
  const site = served ?? left;
  if (!site) return null;
  const { lat, lon } = site;
  const places = plan.kitchens.map((one) => ({ ...one, id: one.placeId }));
  return (
    <>
      <h3>{site.name}</h3>
      <p>{w.heads(number(site.pupils), number(site.motherChild))}</p>
      {served && kitchen && <p>{w.by(kitchen.name, number(served.km, 1), number(served.minutes))}</p>}
      {served && (
        <p>
          {w.place}: {placedWords()[served.placedBy]}
        </p>
      )}
      {left && (
        <p>
          {w.reason}: {REASONS[left.reason][language.value]}. {w.remedy}:{' '}
          {REMEDY_WORDS[left.remedy][language.value]}.
        </p>
      )}
      {!isReadOnly && lat !== null && lon !== null && (
        <div class="stack no-print">
          <SelectField
            id="give-to"
            label={w.give}
            value={to}
            onChange={setTo}
            options={[
              { value: '', label: w.choose },
              ...nearestPlaces({ id: kitchen?.placeId ?? '', name: '', lat, lon }, places).map((place) => ({
                value: place.id,
                label: `${place.name} (${number(place.km, 1)} km)`,
              })),
            ]}
          />
          <button type="button" disabled={to === ''} onClick={() => hand.give(siteId, to)}>
            {w.do}
          </button>
        </div>
      )}
    </>
  );
}
