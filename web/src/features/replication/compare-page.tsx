// Pilot and copy side by side by weeks since each began: lines with their intervals, the same figures in a table, and what may be
// concluded. What is compared stands in the address.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { regionCode } from '../../../../shared/domain/region.ts';
import { Loaded } from '../../components/loading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Comparison, List, Region, TemplateSummary } from '../../lib/shapes.ts';
import { ComparedWeeks } from './compared-weeks.tsx';
import { ReplicationHead } from './replication-head.tsx';
import { SideBySide } from './side-by-side.tsx';

const words = wordsOf({
  id: {
    title: 'Bandingkan percontohan dan salinannya',
    pilot: 'Kode wilayah percontohan',
    pilotFrom: 'Percontohan mulai',
    copy: 'Kode wilayah salinan',
    copyFrom: 'Salinan mulai',
    hint: 'Misalnya 35.09.',
    show: 'Bandingkan',
    conclusions: 'Yang bisa disimpulkan',
  },
  en: {
    title: 'Compare a pilot and its copy',
    pilot: 'Region code of the pilot',
    pilotFrom: 'The pilot began on',
    copy: 'Region code of the copy',
    copyFrom: 'The copy began on',
    hint: 'For example 35.09.',
    show: 'Compare',
    conclusions: 'What may be concluded',
  },
});

const FIELDS = [
  { name: 'pilot', type: 'text' },
  { name: 'pilotFrom', type: 'date' },
  { name: 'copy', type: 'text' },
  { name: 'copyFrom', type: 'date' },
] as const;

export function ComparePage({ code }: { code: string }) {
  const w = words();
  const { path, query, route } = useLocation();
  const asked = { pilot: code, pilotFrom: '', copy: '', copyFrom: '', ...query };
  const [text, setText] = useState(asked);
  const isComplete = FIELDS.every(({ name }) => asked[name] !== '');
  const search = new URLSearchParams(FIELDS.map(({ name }) => [name, asked[name]]));
  const compare = (event: Event) => {
    event.preventDefault();
    route(`${path}?${new URLSearchParams(FIELDS.map(({ name }) => [name, text[name].trim()]))}`);
  };
  return (
    <div class="page">
      <ReplicationHead code={code} title={w.title} />
      <form class="stack no-print" onSubmit={compare}>
        <div class="columns">
          {FIELDS.map(({ name, type }) => (
            <TextField
              key={name}
              id={`compare-${name}`}
              type={type}
              label={w[name]}
              value={text[name]}
              onChange={(value) => setText({ ...text, [name]: value })}
              hint={type === 'text' ? <RegionName code={text[name].trim()} /> : undefined}
              {...(type === 'text' && { list: 'known-regions' })}
              required
            />
          ))}
        </div>
        <KnownRegions />
        <button type="submit" class="primary">
          {w.show}
        </button>
      </form>
      {isComplete && <Compared path={`/v1/comparisons?${search}`} />}
    </div>
  );
}

/** What a code stands for, as soon as it is one. */
function RegionName({ code }: { code: string }) {
  const isCode = regionCode.safeParse(code).success;
  const name = useAnswer<Region>(isCode ? `/v1/regions/${code}` : undefined).data?.name;
  return <>{name ?? words().hint}</>;
}

/** The pilots of all templates, to be chosen by name. */
function KnownRegions() {
  const all = useAnswer<List<TemplateSummary>>('/v1/templates?limit=500').data?.items ?? [];
  const pilots = new Map(all.map(({ source: { region } }) => [region.code, region.name]));
  return (
    <datalist id="known-regions">
      {[...pilots].map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </datalist>
  );
}

function Compared({ path }: { path: string }) {
  const w = words();
  const reading = useAnswer<Comparison>(path);
  return (
    <Loaded reading={reading}>
      {(comparison) => (
        <>
          <section class="stack" aria-labelledby="conclusions">
            <h2 id="conclusions">{w.conclusions}</h2>
            {comparison.conclusions.map(({ message }) => (
              <p key={message}>{message}</p>
            ))}
          </section>
          <ComparedWeeks comparison={comparison} />
          <SideBySide comparison={comparison} />
        </>
      )}
    </Loaded>
  );
}
