// The children of a site: found by name and class, added one by one. Read from the server each time, kept nowhere here.
import { useEffect, useState } from 'preact/hooks';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused } from '../../lib/api.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Child, SavedChild } from '../../lib/shapes.ts';
import { newId } from '../records/new-fact.ts';
import { SelectField } from '../registry/select-field.tsx';
import { nameOf, sexText } from '../rounds/child-words.ts';
import { ALL, classesOf, toListed, wantedOf } from '../rounds/class-list.ts';
import { readChildren } from '../rounds/round-data.ts';
import { ChildForm } from './child-form.tsx';
import { consentText } from './consent-words.ts';
import { FindingsNote } from './findings-note.tsx';
import { useSite } from './use-site.ts';

const words = wordsOf({
  id: {
    title: 'Daftar anak',
    count: (n: string) => `${n} anak`,
    loading: 'Memuat …',
    add: 'Tambah anak',
    imports: 'Impor murid dari Dapodik',
    search: 'Cari nama',
    class: 'Kelas',
    every: 'Semua',
    gone: 'sudah tidak di sini',
    none: 'Tidak ada anak yang cocok.',
    first: (n: string) => `Ditampilkan ${n} anak pertama. Saring menurut kelas atau nama.`,
    rounds: 'Pengukuran',
    close: 'Tutup',
    offline: { title: 'Belum bisa dibuka', detail: 'Sambungkan ke internet, lalu muat ulang halaman ini.' },
  },
  en: {
    title: 'Children',
    count: (n: string) => `${n} children`,
    loading: 'Loading …',
    add: 'Add a child',
    imports: 'Import pupils from Dapodik',
    search: 'Search by name',
    class: 'Class',
    every: 'All',
    gone: 'no longer here',
    none: 'No child matches.',
    first: (n: string) => `The first ${n} children are shown. Filter by class or name.`,
    rounds: 'Measuring',
    close: 'Close',
    offline: { title: 'Cannot be opened yet', detail: 'Connect to the internet and reload this page.' },
  },
});

const SHOWN = 300;
const LOOKS = { given: 'fine', missing: 'look', withdrawn: 'act' } as const;

export function ChildrenPage({ id }: { id: string }) {
  const w = words();
  const site = useSite(id);
  const [children, setChildren] = useState<Child[]>();
  const [problem, setProblem] = useState<Pick<ProblemBody, 'title' | 'detail'>>();
  const [turn, setTurn] = useState(0);
  const [wanted, setWanted] = useState(ALL);
  const [newChild, setNewChild] = useState<string>();
  const [findings, setFindings] = useState<SavedChild['findings']>([]);
  useEffect(() => {
    readChildren(id).then(setChildren, (error: unknown) =>
      setProblem(error instanceof Refused ? error.problem : words().offline),
    );
  }, [id, turn]);
  const listed = toListed(children ?? [], new Map(), '');
  const found = wantedOf(listed, wanted);
  const mayWrite = mayI('child.write', { siteId: id, ...(site && { region: site.district }) });
  return (
    <div class="page narrow">
      <header class="stack">
        <h1>{w.title}</h1>
        <p>{site?.name}</p>
      </header>
      {problem && <ProblemNote problem={problem} />}
      <FindingsNote findings={findings} />
      {!children && !problem && <div class="skeleton" role="status" aria-label={w.loading} />}
      {mayWrite && (
        <div class="row">
          <button type="button" class="primary" onClick={() => setNewChild(newId())}>
            {w.add}
          </button>
          <a class="button" href={`/sites/${id}/measuring/children/import`}>
            {w.imports}
          </a>
        </div>
      )}
      {children && (
        <>
          <SelectField
            id="class"
            label={w.class}
            value={wanted.classGroup}
            options={[
              { value: '', label: w.every },
              ...classesOf(listed).map((value) => ({ value, label: value })),
            ]}
            onChange={(classGroup) => setWanted({ ...wanted, classGroup })}
          />
          <TextField
            id="search"
            type="search"
            label={w.search}
            value={wanted.text}
            onChange={(text) => setWanted({ ...wanted, text })}
          />
          <p role="status">{found.length === 0 ? w.none : w.count(number(found.length))}</p>
          {found.length > SHOWN && <p class="soft">{w.first(number(SHOWN))}</p>}
          <ul class="plain class-list">
            {found.slice(0, SHOWN).map(({ child }) => (
              <li key={child.id}>
                <a href={`/sites/${id}/measuring/children/${child.id}`}>
                  <span>
                    <b>{nameOf(child)}</b>
                    <br />
                    <span class="soft">
                      {child.classGroup} · {sexText(child.sex)}
                      {!child.active && ` · ${w.gone}`}
                    </span>
                  </span>
                  <span class={`mark ${LOOKS[child.consent]}`}>{consentText(child.consent)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <a class="button" href={`/sites/${id}/measuring/rounds`}>
        {w.rounds}
      </a>
      {newChild && (
        <Dialog title={w.add} onClose={() => setNewChild(undefined)}>
          <ChildForm
            path={`/v1/sites/${id}/children/${newChild}`}
            before={undefined}
            onSaved={(told) => {
              setFindings(told);
              setNewChild(undefined);
              setTurn(turn + 1);
            }}
          />
          <button type="button" onClick={() => setNewChild(undefined)}>
            {w.close}
          </button>
        </Dialog>
      )}
    </div>
  );
}
