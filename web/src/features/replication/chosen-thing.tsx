// What is chosen on the map or in a table, told in words, with what can be done to it by hand.
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import { wordsOf } from '../../lib/language.ts';
import { ChosenKitchen } from './chosen-kitchen.tsx';
import { ChosenSite } from './chosen-site.tsx';
import { kitchenKey, siteKey } from './map-items.ts';
import type { Hand } from './use-hand.ts';

const words = wordsOf({
  id: {
    title: 'Yang dipilih',
    none: 'Pilih dapur atau sekolah di peta atau di tabel. Di sini Anda melihat isinya dan bisa mengubahnya dengan tangan.',
  },
  en: {
    title: 'What is chosen',
    none: 'Choose a kitchen or a school on the map or in a table. It is told here, and can be changed by hand.',
  },
});

type Props = { plan: ProposalPlan; chosen: string | undefined; hand: Hand; isReadOnly: boolean };

export function ChosenThing({ plan, chosen, hand, isReadOnly }: Props) {
  const w = words();
  const kitchen = plan.kitchens.find(({ placeId }) => kitchenKey(placeId) === chosen);
  const site = [...plan.kitchens.flatMap(({ sites }) => sites), ...plan.unserved].find(
    ({ siteId }) => siteKey(siteId) === chosen,
  );
  return (
    <section
      class={`panel stack ${kitchen || site ? '' : 'no-print'}`}
      aria-labelledby="chosen"
      aria-live="polite"
    >
      <h2 id="chosen" tabIndex={-1}>
        {w.title}
      </h2>
      {kitchen && <ChosenKitchen key={chosen} kitchen={kitchen} hand={hand} isReadOnly={isReadOnly} />}
      {site && (
        <ChosenSite key={chosen} plan={plan} siteId={site.siteId} hand={hand} isReadOnly={isReadOnly} />
      )}
      {!kitchen && !site && <p>{w.none}</p>}
    </section>
  );
}
