// The kitchens that a site's food comes from on a day, by name; links for whom their days are open to.
import { wordsOf } from '../../lib/language.ts';
import type { SiteDay } from '../../lib/shapes.ts';
import { hrefOf, KITCHEN } from './child.ts';
import { MaybeLink } from './maybe-link.tsx';

const words = wordsOf({ id: { from: 'Makanan dari' }, en: { from: 'Food from' } });

/** An answer that the phone kept from before kitchens were named has none. */
type Props = { kitchens: SiteDay['kitchens'] | undefined; date: string };

export function KitchenLinks({ kitchens = [], date }: Props) {
  if (kitchens.length === 0) return null;
  return (
    <span class="soft">
      {words().from}{' '}
      {kitchens.map(({ id, name, district }) => (
        <MaybeLink
          key={id}
          class="gap"
          href={hrefOf({ code: `${KITCHEN}${id}`, level: 'kitchen' }, district, date)}
        >
          {name}
        </MaybeLink>
      ))}
    </span>
  );
}
