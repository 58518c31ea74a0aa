// How the schools of a list are placed: with their own coordinates, those of their village or district, or not at all. Those that
// nobody knows where they are get coordinates here; until then a plan lists them as not served.
import { useState } from 'preact/hooks';
import type { ListedPlace, ListedSite } from '../../../../shared/domain/proposal-list.ts';
import { PLACED_BY, placerOf, spot } from '../../../../shared/domain/site-places.ts';
import { Loaded } from '../../components/loading.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, ProposalWithId } from '../../lib/shapes.ts';
import { SelectField } from '../registry/select-field.tsx';
import { placedWords } from './placed-words.ts';
import { savedTrouble } from './saved-words.ts';
import type { Trouble } from './saying.ts';
import { proposalPath, saveProposal } from './use-proposal.ts';

const words = wordsOf({
  id: {
    title: 'Letak sekolah dalam daftar',
    hand: 'Letakkan sekolah dengan tangan',
    site: 'Sekolah',
    at: 'Lintang, bujur (misalnya -6.4012, 106.8203)',
    wrong: 'Tulis dua angka di dalam Indonesia, dengan titik, dipisah koma.',
    save: 'Simpan letak',
    coarse:
      'Koordinat dengan kurang dari tiga desimal tidak bisa dipakai: jaraknya bisa meleset satu kilometer atau lebih.',
  },
  en: {
    title: 'Where the schools of the list are',
    hand: 'Put a school on the map by hand',
    site: 'School',
    at: 'Latitude, longitude (for example -6.4012, 106.8203)',
    wrong: 'Write two numbers inside Indonesia with points, separated by a comma.',
    save: 'Save the place',
    coarse:
      'Coordinates with fewer than three decimals cannot be used: they may be off by a kilometre or more.',
  },
});

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
  const placer = placerOf({ places, byHand: proposal.placed });
  const found = sites.map((site) => ({ site, by: placer(site)?.placedBy ?? ('nowhere' as const) }));
  const rough = found.filter(({ by }) => by !== 'own').map(({ site }) => site);
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
      {rough.length > 0 && <ByHand proposal={proposal} sites={rough} reload={reload} />}
    </section>
  );
}

type ByHandProps = Pick<Props, 'proposal' | 'sites' | 'reload'>;

function ByHand({ proposal, sites, reload }: ByHandProps) {
  const w = words();
  const [site, setSite] = useState(sites[0]?.id ?? '');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Trouble>();

  const [lat, lon] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const at = spot.safeParse({ lat, lon });
  const save = async () => {
    if (!at.data) return;
    const saved = await saveProposal(proposal, { placed: { ...proposal.placed, [site]: at.data } });
    setProblem(savedTrouble(saved));
    if (saved.kind === 'saved') reload();
  };
  return (
    <details>
      <summary>{w.hand}</summary>
      <div class="stack">
        <SelectField
          id="hand-site"
          label={w.site}
          value={site}
          onChange={setSite}
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          id="hand-at"
          label={w.at}
          value={text}
          onChange={setText}
          problem={text !== '' && !at.success ? w.wrong : undefined}
        />
        <button type="button" disabled={!at.success} onClick={() => void save()}>
          {w.save}
        </button>
        {problem && <ProblemNote problem={problem} />}
      </div>
    </details>
  );
}
