// Puts a school on the map by hand: with a tap among the villages and the schools that have a place, or with typed coordinates.
import { useMemo, useState } from 'preact/hooks';
import type { ListedPlace, ListedSite } from '../../../../shared/domain/proposal-list.ts';
import { placerOf, spot } from '../../../../shared/domain/site-places.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import type { ProposalWithId } from '../../lib/shapes.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { SelectField } from '../registry/select-field.tsx';
import { MapFrame } from './map-frame.tsx';
import type { MapItem } from './map-shapes.ts';
import { projectionFrom, spotsFrom } from './map-view.ts';
import { savedTrouble } from './saved-words.ts';
import type { Trouble } from './saying.ts';
import { saveProposal } from './use-proposal.ts';

const words = wordsOf({
  id: {
    site: 'Sekolah',
    at: 'Lintang, bujur (misalnya -6.4012, 106.8203)',
    hint: 'Ketuk peta, atau tulis angkanya.',
    wrong: 'Tulis dua angka di dalam Indonesia, dengan titik, dipisah koma.',
    save: 'Simpan letak',
    map: 'Peta desa dan sekolah. Tanpa peta, tulis angkanya di bawah.',
    legend: 'Kotak: desa atau tempat dari berkas. Titik: sekolah. Lingkaran: letak yang Anda pilih.',
  },
  en: {
    site: 'School',
    at: 'Latitude, longitude (for example -6.4012, 106.8203)',
    hint: 'Tap on the map, or write the numbers.',
    wrong: 'Write two numbers inside Indonesia with points, separated by a comma.',
    save: 'Save the place',
    map: 'Map of villages and schools. Without the map, write the numbers below.',
    legend: 'Squares: villages or places of the file. Dots: schools. Ring: the place that you choose.',
  },
});

type Props = {
  proposal: ProposalWithId;
  /** Those without a place of their own; all of the list; the file of places. */
  rough: readonly ListedSite[];
  sites: readonly ListedSite[];
  places: readonly ListedPlace[];
  reload: () => void;
};

export function PlaceByHand({ proposal, rough, sites, places, reload }: Props) {
  const w = words();
  const [site, setSite] = useState(rough[0]?.id ?? '');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Trouble>();
  const [isBusy, begin] = useBusy();
  useUnsaved(text !== '');
  const known = useMemo(() => itemsOf(proposal, sites, places), [proposal, sites, places]);

  const [lat, lon] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const at = spot.safeParse({ lat, lon });
  const save = async () => {
    if (!at.data) return;
    const saved = await saveProposal(proposal, { placed: { ...proposal.placed, [site]: at.data } });
    setProblem(savedTrouble(saved));
    if (saved.kind === 'saved') reload();
  };
  const items = at.data
    ? [...known.items, { id: HERE, kind: 'unserved' as const, name: '', ...known.project(at.data) }]
    : known.items;
  return (
    <div class="stack">
      <SelectField
        id="hand-site"
        label={w.site}
        value={site}
        onChange={setSite}
        options={rough.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {known.items.length > 0 && (
        <MapFrame
          items={items}
          whole={known.items}
          chosen={at.data && HERE}
          label={w.map}
          legend={w.legend}
          onTap={(point) => {
            const tapped = known.spotOf(point);
            setText(`${tapped.lat}, ${tapped.lon}`);
          }}
        />
      )}
      <TextField
        id="hand-at"
        label={w.at}
        hint={w.hint}
        value={text}
        onChange={setText}
        problem={text !== '' && !at.success ? w.wrong : undefined}
      />
      <button type="button" disabled={isBusy || !at.success} onClick={() => void begin(save)}>
        {w.save}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}

const HERE = 'here';

/** What is on the map already, and the way from it to coordinates and back. */
function itemsOf({ placed }: ProposalWithId, sites: readonly ListedSite[], places: readonly ListedPlace[]) {
  const placer = placerOf({ places, byHand: placed });
  const spots = sites.flatMap((site) => {
    const at = placer(site);
    return at ? [{ ...at, id: site.id, name: site.name }] : [];
  });
  const all = [...places, ...spots];
  const project = projectionFrom(all);
  const toItem =
    (kind: MapItem['kind']) =>
    ({ id, name, lat, lon }: ListedPlace | (typeof spots)[number]): MapItem => ({
      id: `${kind} ${id}`,
      kind,
      name,
      ...project({ lat, lon }),
    });
  return {
    items: [...spots.map(toItem('served')), ...places.map(toItem('kitchen'))],
    project,
    spotOf: spotsFrom(all),
  };
}
