// The import wizard: a file, its columns, a trial without writing, the import itself, and a file with what was refused.
import '../region/region.css';
import { useState } from 'preact/hooks';
import { Problem, toProblemBody } from '../../../../shared/domain/problem.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { language, wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import { Breadcrumb, Tabs } from '../region/region-nav.tsx';
import { AboutRegions } from './about-regions.tsx';
import { ColumnCheck } from './column-check.tsx';
import { currentImport, openList } from './current-import.ts';
import { FoodImport } from './food-import.tsx';
import { readList } from './read-file.ts';
import { Runs } from './runs.tsx';

const words = wordsOf({
  id: {
    title: 'Impor daftar sekolah',
    what: 'Pilih file CSV dari Dapodik, EMIS atau lembar kerja. Tidak ada yang tersimpan sebelum Anda menekan Impor. Mengimpor dua kali tidak mengubah apa pun.',
    file: 'File CSV',
    denied: { title: 'Di luar wewenang Anda', detail: 'Mengimpor sekolah dilakukan koordinator wilayah.' },
    workbook: {
      title: 'Ini buku kerja, bukan CSV',
      detail: 'Di Excel atau LibreOffice pilih Simpan Sebagai, CSV, lalu pilih file CSV itu.',
    },
    unreadable: { title: 'File tidak terbaca', detail: 'Simpan sebagai CSV, lalu coba lagi.' },
  },
  en: {
    title: 'Import a school list',
    what: 'Choose a CSV file from Dapodik, EMIS or a spreadsheet. Nothing is stored before you press Import. Importing twice changes nothing.',
    file: 'CSV file',
    denied: {
      title: 'Outside what you may do',
      detail: 'Schools are imported by the coordinator of the region.',
    },
    workbook: {
      title: 'This is a workbook, not CSV',
      detail: 'In Excel or LibreOffice choose Save As, CSV, then choose that CSV file.',
    },
    unreadable: { title: 'The file cannot be read', detail: 'Save it as CSV and try again.' },
  },
});

type Trouble = Parameters<typeof ProblemNote>[0]['problem'];

export function ImportsPage({ code }: { code: string }) {
  const w = words();
  const [trouble, setTrouble] = useState<Trouble>();
  const current = currentImport.value;
  const open = async (file: File | undefined) => {
    openList(undefined);
    setTrouble(undefined);
    if (!file) return;
    try {
      const list = readList(new Uint8Array(await file.arrayBuffer()));
      if (list) openList({ name: file.name, list });
      else setTrouble(w.workbook);
    } catch (error) {
      setTrouble(error instanceof Problem ? toProblemBody(error, language.value) : w.unreadable);
    }
  };
  const isAllowed = mayI('site.write', { region: code });
  return (
    <div class="page">
      <Breadcrumb code={code} isOpen />
      <header class="stack">
        <h1>{w.title}</h1>
        <Tabs code={code} current="imports" />
      </header>
      {!isAllowed && <ProblemNote problem={w.denied} />}
      {isAllowed && (
        <section class="stack">
          <p>{w.what}</p>
          <div class="field">
            <label for="list">{w.file}</label>
            <input
              id="list"
              type="file"
              disabled={Boolean(current?.progress)}
              accept=".csv,.txt,text/csv"
              onClick={({ currentTarget }) => {
                currentTarget.value = ''; // the same file, corrected, is a new one
              }}
              onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
            />
          </div>
          {trouble && <ProblemNote problem={trouble} />}
        </section>
      )}
      {isAllowed && current && (
        <>
          <h2>{current.name}</h2>
          <AboutRegions code={code} rows={current.list.rows} />
          <ColumnCheck list={current.list} />
          <Runs current={current} />
        </>
      )}
      {mayI('rules.write', { region: 'ID' }) && <FoodImport />}
    </div>
  );
}
