// Who is ill, by name: read from the server each time, kept nowhere on this device. Beside it stands who has read it.
import { useState } from 'preact/hooks';
import { GROUP_NAMES } from '../../../../shared/domain/beneficiary.ts';
import { SYMPTOM_NAMES } from '../../../../shared/domain/incident-words.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { call } from '../../lib/api.ts';
import { moment, number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { IncidentCase, LineList as List } from '../../lib/shapes.ts';
import { newId } from '../records/new-fact.ts';
import { useVersioned } from '../registry/use-versioned.ts';
import { PersonDialog } from './person-dialog.tsx';
import { personWords } from './person-words.ts';

const words = wordsOf({
  id: {
    title: 'Daftar orang sakit',
    what: 'Rahasia: hanya untuk petugas kesehatan. Tidak disimpan di perangkat ini.',
    none: 'Belum ada yang ditulis.',
    add: 'Tambah orang',
    change: 'Ubah',
    erase: 'Hapus',
    nameless: 'tanpa nama',
    same: 'NIK sama dengan baris lain',
    years: (n: string) => `${n} tahun`,
    born: (year: string) => `lahir ${year}`,
    reads: 'Siapa yang membuka',
    failed: 'Belum terhapus. Sambungkan ke internet, lalu coba lagi.',
  },
  en: {
    title: 'Ill persons',
    what: 'Confidential: for health officers only. It is not kept on this device.',
    none: 'Nobody is written down yet.',
    add: 'Add a person',
    change: 'Change',
    erase: 'Erase',
    nameless: 'no name',
    same: 'same NIK as another line',
    years: (n: string) => `${n} years`,
    born: (year: string) => `born ${year}`,
    reads: 'Who opened it',
    failed: 'Not erased yet. Connect to the internet and try again.',
  },
});

type Props = { found: IncidentCase; zone: string };

export function LineList({ found, zone }: Props) {
  const w = words();
  const path = `/v1/incidents/${found.id}/persons`;
  const { loaded, problem, reload } = useVersioned<List>(path);
  const [chosen, setChosen] = useState<{ id: string; isNew: boolean }>();
  const [hasFailed, setFailed] = useState(false);
  const mayWrite = mayI('line-list.write', { region: found.place.district });
  const erase = (id: string) =>
    call(`${path}/${id}`, { method: 'DELETE' }).then(
      () => {
        setFailed(false);
        reload();
      },
      () => setFailed(true),
    );
  const list = loaded?.value;
  return (
    <section class="panel stack" aria-labelledby="people">
      <h2 id="people">{w.title}</h2>
      <p class="note look">{w.what}</p>
      {problem && <ProblemNote problem={problem} />}
      {hasFailed && <p class="problem-text">{w.failed}</p>}
      {list?.items.length === 0 && <p class="soft">{w.none}</p>}
      <ul class="plain">
        {list?.items.map((one) => (
          <li key={one.id} class="row spread">
            <Person one={one} zone={zone} />
            {mayWrite && (
              <span class="row">
                <button
                  type="button"
                  aria-label={`${w.change}: ${one.person.name ?? w.nameless}`}
                  onClick={() => setChosen({ id: one.id, isNew: false })}
                >
                  {w.change}
                </button>
                <SureButton
                  label={w.erase}
                  name={one.person.name ?? w.nameless}
                  onSure={() => void erase(one.id)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {list && mayWrite && (
        <button type="button" onClick={() => setChosen({ id: newId(), isNew: true })}>
          {w.add}
        </button>
      )}
      {list && <Reads reads={list.reads} zone={zone} />}
      {chosen && (
        <PersonDialog
          path={`${path}/${chosen.id}`}
          isNew={chosen.isNew}
          date={found.date}
          zone={zone}
          onClose={() => setChosen(undefined)}
          onSaved={reload}
        />
      )}
    </section>
  );
}

function Person({ one: { person, sameAs }, zone }: { one: List['items'][number]; zone: string }) {
  const w = words();
  const p = personWords();
  const { name, age, birthYear, sex, group, symptoms, onsetAt, facility, outcome } = person;
  return (
    <div class="stack">
      <span class="row">
        <b>{name ?? w.nameless}</b> <span class="mark">{p[outcome]}</span>
        {sameAs.length > 0 && <span class="mark look">{w.same}</span>}
      </span>
      <span class="soft">
        {[
          age !== undefined && w.years(number(age)),
          birthYear !== undefined && w.born(String(birthYear)),
          sex && p[sex],
          group && GROUP_NAMES[group][language.value],
          symptoms.map((symptom) => SYMPTOM_NAMES[symptom][language.value]).join(', '),
          onsetAt && moment(onsetAt, zone),
          facility,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}

const Reads = ({ reads, zone }: { reads: List['reads']; zone: string }) => (
  <details>
    <summary>
      {words().reads} ({number(reads.length)})
    </summary>
    <ul>
      {reads.map(({ name, at }) => (
        <li key={at + name}>
          {name} · {moment(at, zone)}
        </li>
      ))}
    </ul>
  </details>
);
