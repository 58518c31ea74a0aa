// The children of a round by class: how many are done, who is left, who may not be measured.
import { useState } from 'preact/hooks';
import { Choices } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { nameOf, sexText } from './child-words.ts';
import { classesOf, type Listed, STANDINGS, type Standing, type Wanted, wantedOf } from './class-list.ts';
import { Progress } from './progress.tsx';

const words = wordsOf<
  Record<Standing | 'every', string> & {
    title: string;
    class: string;
    search: string;
    show: string;
    none: string;
    nobody: string;
    withdrawn: string;
    rejected: string;
    waiting: string;
    begin: (name: string) => string;
  }
>({
  id: {
    title: 'Daftar kelas',
    class: 'Kelas',
    search: 'Cari nama',
    show: 'Tampilkan',
    every: 'Semua',
    left: 'Belum diukur',
    measured: 'Sudah diukur',
    'no-consent': 'Tanpa persetujuan',
    none: 'Tidak ada anak yang cocok.',
    nobody: 'Belum ada anak di daftar. Tambahkan anak atau impor dari Dapodik dulu.',
    withdrawn: 'Persetujuan ditarik',
    rejected: 'ditolak: lihat',
    waiting: 'di ponsel',
    begin: (name) => `Mulai mengukur: ${name}`,
  },
  en: {
    title: 'Class list',
    class: 'Class',
    search: 'Search by name',
    show: 'Show',
    every: 'All',
    left: 'Not measured yet',
    measured: 'Measured',
    'no-consent': 'No consent',
    none: 'No child matches.',
    nobody: 'There are no children on the list yet. Add a child or import from Dapodik first.',
    withdrawn: 'Consent withdrawn',
    rejected: 'rejected: please look',
    waiting: 'on phone',
    begin: (name) => `Begin to measure: ${name}`,
  },
});

type Props = {
  listed: readonly Listed[];
  path: string;
  /** What was asked for stays while a child's card is open. */
  wanted: { current: Wanted };
  mayMeasure: boolean;
};

export function ClassList({ listed, path, wanted, mayMeasure }: Props) {
  const w = words();
  const [chosen, setChosen] = useState(wanted.current);
  const set = (part: Partial<Wanted>) => {
    wanted.current = { ...chosen, ...part };
    setChosen(wanted.current);
  };
  const ofClass = wantedOf(listed, { ...chosen, standing: '', text: '' });
  const shown = wantedOf(listed, chosen);
  const first = ofClass.find(({ standing }) => standing === 'left');
  if (listed.length === 0) return <p>{w.nobody}</p>;
  return (
    <section class="stack" aria-labelledby="class-list">
      <h2 id="class-list">{w.title}</h2>
      <div class="field">
        <label for="class">{w.class}</label>
        <select
          id="class"
          value={chosen.classGroup}
          onChange={({ currentTarget }) => set({ classGroup: currentTarget.value })}
        >
          <option value="">{w.every}</option>
          {classesOf(listed).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Progress listed={ofClass} />
      {mayMeasure && first && (
        <a class="button primary" href={`${path}/${first.child.id}`}>
          {w.begin(nameOf(first.child))}
        </a>
      )}
      <Choices
        name="standing"
        label={w.show}
        options={(['', ...STANDINGS] as const).map((value) => ({
          value,
          label: `${w[value || 'every']} (${number(wantedOf(ofClass, { ...chosen, standing: value, text: '' }).length)})`,
        }))}
        value={chosen.standing}
        onChange={(standing) => set({ standing })}
      />
      <TextField
        id="search"
        type="search"
        label={w.search}
        value={chosen.text}
        onChange={(text) => set({ text })}
      />
      {shown.length === 0 && <p class="soft">{w.none}</p>}
      <ul class="plain class-list">
        {shown.map((one) => (
          <Line key={one.child.id} one={one} path={path} mayMeasure={mayMeasure} />
        ))}
      </ul>
    </section>
  );
}

const LOOKS = { left: 'silent', measured: 'fine', 'no-consent': 'look' } as const;

function Line({ one, path, mayMeasure }: { one: Listed; path: string; mayMeasure: boolean }) {
  const { child, standing } = one;
  const canMeasure = mayMeasure && standing !== 'no-consent';
  const [, siteId] = path.split('/sites/');
  const href = canMeasure
    ? `${path}/${child.id}`
    : `/sites/${siteId?.split('/')[0]}/measuring/children/${child.id}`;
  return (
    <li>
      <a href={href}>
        <span>
          <b>{nameOf(child)}</b>
          <br />
          <span class="soft">
            {child.classGroup} · {sexText(child.sex)}
          </span>
        </span>
        <StandingMark one={one} look={LOOKS[standing]} />
      </a>
    </li>
  );
}

function StandingMark({ one: { standing, entry, child }, look }: { one: Listed; look: string }) {
  const w = words();
  if (entry?.state === 'rejected') return <span class="mark act">{w.rejected}</span>;
  if (child.consent === 'withdrawn') return <span class="mark look">{w.withdrawn}</span>;
  if (entry?.state === 'waiting')
    return (
      <span class="mark look">
        {w[standing]} · {w.waiting}
      </span>
    );
  return <span class={`mark ${look}`}>{w[standing]}</span>;
}
