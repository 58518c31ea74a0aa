// How the schools of a list are placed: with their own coordinates, those of their village or district, or not at all. Those that
// nobody knows where they are can be put on the map; until then a plan lists them as not served.
import { useState } from 'preact/hooks';
import type { ListedPlace, ListedSite } from '../../../../shared/domain/proposal-list.ts';
import { PLACED_BY, placerOf } from '../../../../shared/domain/site-places.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, ProposalWithId } from '../../lib/shapes.ts';
import { PlaceByHand } from './place-by-hand.tsx';
import { placedWords } from './placed-words.ts';
import { proposalPath } from './use-proposal.ts';

const words = wordsOf({
  id: {
    title: 'Letak sekolah dalam daftar',
    hand: 'Letakkan sekolah dengan tangan',
    coarse:
      'Koordinat dengan kurang dari tiga desimal tidak bisa dipakai: jaraknya bisa meleset satu kilometer atau lebih.',
  },
  en: {
    title: 'Where the schools of the list are',
    hand: 'Put a school on the map by hand',
    coarse:
      'Coordinates with fewer than three decimals cannot be used: they may be off by a kilometre or more.',
  },
});

/** Those first of which least is known. */
const ROUGHEST = ['nowhere', 'district', 'village', 'hand', 'own'];

export function PlaceCounts({ proposal, reload }: Pick<Props, 'proposal' | 'reload'>) {
  const version = `?version=${proposal.version}`;
  const sites = useAnswer<List<ListedSite>>(`${proposalPath(proposal.id)}/sites${version}`);
  const places = useAnswer<List<ListedPlace>>(`${proposalPath(proposal.id)}/places${version}`).data;
  if (proposal.sites === 'registry') return null;
  return (
    <Loaded reading={sites}>
      {({ items }) => (
        <Counts proposal={proposal} sites={items} places={places?.items ?? []} reload={reload} />
      )}
    </Loaded>
  );
}

type Props = {
  proposal: ProposalWithId;
  sites: readonly ListedSite[];
  places: readonly ListedPlace[];
  reload: () => void;
};

function Counts({ proposal, sites, places, reload }: Props) {
  const w = words();
  const [isOpen, setOpen] = useState(false);
  const placer = placerOf({ places, byHand: proposal.placed });
  const found = sites.map((site) => ({ site, by: placer(site)?.placedBy ?? ('nowhere' as const) }));
  const rough = found
    .filter(({ by }) => by !== 'own')
    .toSorted((a, b) => ROUGHEST.indexOf(a.by) - ROUGHEST.indexOf(b.by))
    .map(({ site }) => site);
  return (
    <section class="stack" aria-labelledby="placed">
      <h2 id="placed">{w.title}</h2>
      <ul>
        {([...PLACED_BY, 'nowhere'] as const).map((by) => (
          <li key={by}>
            {number(found.filter((one) => one.by === by).length)}: {placedWords()[by]}
          </li>
        ))}
      </ul>
      {rough.length > 0 && <p class="soft">{w.coarse}</p>}
      {rough.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{w.hand}</summary>
          {isOpen && (
            <PlaceByHand proposal={proposal} rough={rough} sites={sites} places={places} reload={reload} />
          )}
        </details>
      )}
    </section>
  );
}
