// Second step: which schools. Those of the registry that have no kitchen, or a list that is tried first without keeping anything.
import { useState } from 'preact/hooks';
import { knownCells } from '../../../../shared/domain/list-cells.ts';
import type { SchoolList } from '../../../../shared/domain/read-list.ts';
import { Choices } from '../../components/choices.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { write } from '../../lib/api.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { ProposalListResult } from '../../lib/shapes.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { ColumnCheck } from '../imports/column-check.tsx';
import { readList } from '../imports/read-file.ts';
import { ListedRows } from './listed-rows.tsx';
import { savedTrouble } from './saved-words.ts';
import { type Trouble, troubleOf } from './saying.ts';
import { proposalPath, saveProposal } from './use-proposal.ts';
import type { StepProps } from './wizard-page.tsx';

const words = wordsOf({
  id: {
    from: 'Sekolah diambil dari',
    registry: 'Registri: yang belum punya dapur',
    list: 'Daftar dari berkas',
    listed: (n: string) => `Daftar usulan ini berisi ${n} titik layanan.`,
    file: 'Berkas CSV (Dapodik, EMIS atau lembar kerja)',
    unreadable: { title: 'Berkas tidak terbaca', detail: 'Simpan sebagai CSV, lalu coba lagi.' },
    try: 'Coba dulu, tanpa menyimpan',
    keep: 'Simpan daftar dan lanjut',
    next: 'Simpan dan lanjut',
    working: 'Memeriksa daftar …',
  },
  en: {
    from: 'Schools come from',
    registry: 'The registry: those without a kitchen',
    list: 'A list from a file',
    listed: (n: string) => `The list of this proposal has ${n} sites.`,
    file: 'CSV file (Dapodik, EMIS or a spreadsheet)',
    unreadable: { title: 'The file cannot be read', detail: 'Save it as CSV and try again.' },
    try: 'Try first, without saving',
    keep: 'Save the list and go on',
    next: 'Save and go on',
    working: 'Checking the list …',
  },
});

export function StepSchools({ proposal, onDone }: StepProps) {
  const w = words();
  const [from, setFrom] = useState(proposal.sites);
  const [list, setList] = useState<SchoolList>();
  const [result, setResult] = useState<ProposalListResult>();
  const [problem, setProblem] = useState<Trouble>();
  const [isBusy, begin] = useBusy();
  useUnsaved(list !== undefined || from !== proposal.sites);
  const open = async (file: File | undefined) => {
    setResult(undefined);
    setList(undefined);
    setProblem(undefined);
    if (!file) return;
    try {
      const read = readList(new Uint8Array(await file.arrayBuffer()));
      if (read) setList(read);
      else setProblem(w.unreadable);
    } catch {
      setProblem(w.unreadable);
    }
  };
  const send = async (isTrial: boolean) => {
    if (!list) return;
    setProblem(undefined);
    const rows = list.rows.map(({ raw }) => knownCells(raw));
    const path = `${proposalPath(proposal.id)}/sites?dryRun=${isTrial}`;
    const match = isTrial ? undefined : { 'If-Match': `"${proposal.version}"` };
    await write<ProposalListResult>('PUT', path, { rows }, match).then(
      (answer) => (isTrial ? setResult(answer) : onDone()),
      (error: unknown) => setProblem(troubleOf(error)),
    );
  };
  const next = async () => {
    const saved = await saveProposal(proposal, { sites: from });
    setProblem(savedTrouble(saved));
    if (saved.kind === 'saved') onDone();
  };
  const isReady = from === 'registry' || proposal.listed.sites !== null;
  return (
    <section class="stack">
      <Choices
        name="sites-from"
        label={w.from}
        value={from}
        onChange={setFrom}
        options={[
          { value: 'registry', label: w.registry },
          { value: 'list', label: w.list },
        ]}
      />
      {from === 'list' && (
        <>
          {proposal.listed.sites !== null && <p>{w.listed(number(proposal.listed.sites))}</p>}
          <div class="field">
            <label for="school-list">{w.file}</label>
            <input
              id="school-list"
              type="file"
              accept=".csv,.txt,text/csv"
              onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
            />
          </div>
          {list && <ColumnCheck list={list} />}
          {list && (
            <div class="row">
              <button type="button" disabled={isBusy} onClick={() => void begin(() => send(true))}>
                {w.try}
              </button>
              <button
                type="button"
                class="primary"
                disabled={isBusy}
                onClick={() => void begin(() => send(false))}
              >
                {w.keep}
              </button>
            </div>
          )}
          {list && isBusy && <p role="status">{w.working}</p>}
          {result && <ListedRows result={result} />}
        </>
      )}
      {problem && <ProblemNote problem={problem} />}
      {isReady && (from === 'registry' || !list) && (
        <button type="button" class="primary" disabled={isBusy} onClick={() => void begin(next)}>
          {w.next}
        </button>
      )}
    </section>
  );
}
