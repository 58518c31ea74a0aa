// Pilot and copy side by side by weeks since each began: lines with their intervals, the same figures in a table, and what may be
// concluded. What is compared stands in the address.
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Loaded } from '../../components/loading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Comparison } from '../../lib/shapes.ts';
import { ComparedWeeks } from './compared-weeks.tsx';
import { PovertyForm } from './poverty-form.tsx';
import { RegionField } from './region-field.tsx';
import { ReplicationHead } from './replication-head.tsx';
import { SideBySide } from './side-by-side.tsx';

const words = wordsOf({
  id: {
    title: 'Bandingkan percontohan dan salinannya',
    pilot: 'Kode wilayah percontohan',
    pilotFrom: 'Percontohan mulai',
    copy: 'Kode wilayah salinan',
    copyFrom: 'Salinan mulai',
    since: 'Kosong: hari pertama wilayah itu punya angka.',
    show: 'Bandingkan',
    began: (pilot: string, pilotFrom: string, copy: string, copyFrom: string) =>
      `${pilot} dihitung sejak ${pilotFrom}, ${copy} sejak ${copyFrom}.`,
    conclusions: 'Yang bisa disimpulkan',
  },
  en: {
    title: 'Compare a pilot and its copy',
    pilot: 'Region code of the pilot',
    pilotFrom: 'The pilot began on',
    copy: 'Region code of the copy',
    copyFrom: 'The copy began on',
    since: 'Empty: the first day the region has figures.',
    show: 'Compare',
    began: (pilot: string, pilotFrom: string, copy: string, copyFrom: string) =>
      `${pilot} is counted from ${pilotFrom}, ${copy} from ${copyFrom}.`,
    conclusions: 'What may be concluded',
  },
});

const SIDES = ['pilot', 'copy'] as const;
const DAYS = { pilot: 'pilotFrom', copy: 'copyFrom' } as const;

export function ComparePage({ code }: { code: string }) {
  const w = words();
  const { path, query, route } = useLocation();
  const asked = { pilot: code, pilotFrom: '', copy: '', copyFrom: '', ...query };
  const [text, setText] = useState(asked);
  const compare = (event: Event) => {
    event.preventDefault();
    route(`${path}?${searchOf(text)}`);
  };
  return (
    <div class="page">
      <ReplicationHead code={code} title={w.title} />
      <form class="stack no-print" onSubmit={compare}>
        <div class="columns">
          {SIDES.map((side) => (
            <Fragment key={side}>
              <RegionField
                id={`compare-${side}`}
                label={w[side]}
                value={text[side]}
                onChange={(value) => setText({ ...text, [side]: value })}
              />
              <TextField
                id={`compare-${DAYS[side]}`}
                type="date"
                label={w[DAYS[side]]}
                value={text[DAYS[side]]}
                onChange={(value) => setText({ ...text, [DAYS[side]]: value })}
                hint={w.since}
              />
            </Fragment>
          ))}
        </div>
        <button type="submit" class="primary">
          {w.show}
        </button>
      </form>
      {asked.pilot && asked.copy && <Compared path={`/v1/comparisons?${searchOf(asked)}`} />}
    </div>
  );
}

/** What is filled in, as a query. */
const searchOf = (text: Record<string, string>): URLSearchParams =>
  new URLSearchParams(
    [...SIDES, ...Object.values(DAYS)].flatMap((name) => {
      const value = text[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );

/** Both, or the one that is compared with itself. */
const regionsOf = ({ pilot, copy }: Comparison) => [
  ...new Map([pilot.region, copy.region].map((region) => [region.code, region])).values(),
];

function Compared({ path }: { path: string }) {
  const w = words();
  const reading = useAnswer<Comparison>(path);
  return (
    <Loaded reading={reading}>
      {(comparison) => (
        <>
          <section class="stack" aria-labelledby="conclusions">
            <h2 id="conclusions">{w.conclusions}</h2>
            <p class="soft">{beganText(comparison)}</p>
            {comparison.conclusions.map(({ message }) => (
              <p key={message}>{message}</p>
            ))}
          </section>
          <ComparedWeeks comparison={comparison} />
          <SideBySide comparison={comparison} />
          {regionsOf(comparison).map((region) => (
            <PovertyForm key={region.code} region={region} onSaved={reading.reload} />
          ))}
        </>
      )}
    </Loaded>
  );
}

const beganText = ({ pilot, copy }: Comparison): string =>
  words().began(pilot.region.name, day(pilot.from, 'date'), copy.region.name, day(copy.from, 'date'));
