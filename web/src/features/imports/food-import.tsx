// A food table for the whole nation: tried first, then imported, with what became of every row.
import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused, write } from '../../lib/api.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { FoodImportResult } from '../../lib/shapes.ts';
import { Outcomes } from './outcomes.tsx';

const words = wordsOf({
  id: {
    title: 'Impor tabel bahan pangan',
    what: 'File CSV per 100 g bagian yang dapat dimakan, dengan kolom seperti TKPI: kode, nama bahan, energi, protein, dan seterusnya. Bahan tidak pernah dihapus; menu yang sudah ditulis tidak berubah.',
    file: 'Tabel bahan (CSV)',
    edition: 'Tahun edisi tabel',
    try: 'Coba tabel, tanpa menyimpan',
    import: 'Impor tabel',
    tried: 'Hasil percobaan (belum ada yang tersimpan)',
    done: 'Hasil impor',
    food: 'Bahan',
    offline: {
      title: 'Terputus',
      detail: 'Sambungkan ke internet, lalu coba lagi; tidak ada yang berlipat.',
    },
  },
  en: {
    title: 'Import a food table',
    what: 'A CSV file per 100 g of the edible part, with columns like those of TKPI: code, name, energy, protein and so on. Foods are never removed; menus that were written do not change.',
    file: 'Food table (CSV)',
    edition: 'Year of the edition',
    try: 'Try the table, without storing',
    import: 'Import the table',
    tried: 'Result of the trial (nothing is stored yet)',
    done: 'Result of the import',
    food: 'Food',
    offline: { title: 'Cut off', detail: 'Connect to the internet and try again; nothing doubles.' },
  },
});

const toOutcomes = ({ rows }: FoodImportResult) =>
  rows.map(({ row, foodId, outcome, problem, notes }) => ({
    row,
    siteId: foodId,
    outcome,
    reason: problem?.message,
    notes: notes.map(({ message }) => message),
  }));

export function FoodImport() {
  const w = words();
  const [file, setFile] = useState<File>();
  const [edition, setEdition] = useState('2020');
  const [result, setResult] = useState<FoodImportResult>();
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>();
  const [isBusy, setBusy] = useState(false);
  const run = async (dryRun: boolean) => {
    if (!file) return;
    setBusy(true);
    setProblem(undefined);
    try {
      setResult(
        await write('POST', `/v1/imports/foods?dryRun=${dryRun}&edition=${edition}`, file, {
          'Content-Type': 'text/csv',
        }),
      );
    } catch (error) {
      setResult(undefined);
      setProblem(error instanceof Refused ? error.problem : w.offline);
    }
    setBusy(false);
  };
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setResult(undefined);
  };
  return (
    <section class="stack" aria-labelledby="foods">
      <h2 id="foods">{w.title}</h2>
      <p>{w.what}</p>
      <div class="field">
        <label for="food-table">{w.file}</label>
        <input
          id="food-table"
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
        />
      </div>
      <TextField id="edition" type="number" label={w.edition} value={edition} onChange={setEdition} />
      <div class="row">
        <button type="button" disabled={!file || isBusy} onClick={() => void run(true)}>
          {w.try}
        </button>
        <button
          type="button"
          class="primary"
          disabled={isBusy || !result?.dryRun}
          onClick={() => void run(false)}
        >
          {w.import}
        </button>
      </div>
      {problem && <ProblemNote problem={problem} />}
      {result && (
        <>
          <p role="status">
            <b>{result.dryRun ? w.tried : w.done}</b>
          </p>
          <Outcomes
            key={`${result.dryRun} ${language.value}`}
            outcomes={toOutcomes(result)}
            idLabel={w.food}
          />
        </>
      )}
    </section>
  );
}
