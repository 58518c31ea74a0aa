// Pupils of a Dapodik export: a file, what was recognised in it, a trial without writing, the import itself.
import { useRef, useState } from 'preact/hooks';
import { Problem, type ProblemBody, toProblemBody } from '../../../../shared/domain/problem.ts';
import { PUPIL_ISSUES } from '../../../../shared/domain/pupil-words.ts';
import type { ReadPupil } from '../../../../shared/domain/read-pupil.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import { ImportRun } from './import-run.tsx';
import { readFile } from './send-pupils.ts';
import { useSite } from './use-site.ts';

const words = wordsOf({
  id: {
    title: 'Impor murid dari Dapodik',
    what: 'Pilih file Daftar Peserta Didik (XLSX atau CSV). File dibaca di perangkat ini.',
    leaves:
      'Yang dikirim hanya nama, NIK, jenis kelamin, tanggal lahir dan rombel. Kolom lain tidak meninggalkan file. NIK disimpan sebagai sidik dan empat angka terakhir.',
    file: 'File XLSX atau CSV',
    found: (n: string, all: string) => `${n} dari ${all} murid bisa diimpor.`,
    issues: 'Baris yang perlu dilihat',
    row: 'Baris',
    which: 'Yang perlu dilihat',
    none: 'File ini tidak berisi murid.',
    list: 'Daftar anak',
    unreadable: {
      title: 'File tidak terbaca',
      detail: 'Unduh lagi dari Dapodik, atau simpan sebagai CSV, lalu coba lagi.',
    },
    denied: {
      title: 'Di luar wewenang Anda',
      detail: 'Murid diimpor oleh sekolahnya atau petugas kesehatan.',
    },
  },
  en: {
    title: 'Import pupils from Dapodik',
    what: 'Choose the file of the list of pupils (XLSX or CSV). It is read on this device.',
    leaves:
      'Only name, NIK, sex, date of birth and class are sent. Other columns do not leave the file. The NIK is kept as a fingerprint and its last four digits.',
    file: 'XLSX or CSV file',
    found: (n: string, all: string) => `${n} of ${all} pupils can be imported.`,
    issues: 'Rows to look at',
    row: 'Row',
    which: 'What to look at',
    none: 'There are no pupils in this file.',
    list: 'Children',
    unreadable: {
      title: 'The file cannot be read',
      detail: 'Download it from Dapodik again, or save it as CSV, and try again.',
    },
    denied: {
      title: 'Outside what you may do',
      detail: 'Pupils are imported by their school or a health officer.',
    },
  },
});

type Trouble = Pick<ProblemBody, 'title' | 'detail' | 'issues'>;
type Opened = { serial: number; pupils: ReadPupil[] };

export function ImportPage({ id }: { id: string }) {
  const w = words();
  const site = useSite(id);
  const serial = useRef(0);
  const [opened, setOpened] = useState<Opened>();
  const [trouble, setTrouble] = useState<Trouble>();
  const open = async (file: File | undefined) => {
    serial.current += 1;
    setOpened(undefined);
    setTrouble(undefined);
    if (!file) return;
    try {
      setOpened({ serial: serial.current, pupils: await readFile(file) });
    } catch (error) {
      setTrouble(error instanceof Problem ? toProblemBody(error, language.value) : words().unreadable);
    }
  };
  const isAllowed = mayI('child.write', { siteId: id, ...(site && { region: site.district }) });
  return (
    <div class="page narrow">
      <header class="stack">
        <h1>{w.title}</h1>
        <p>{site?.name}</p>
      </header>
      {!isAllowed && site && <ProblemNote problem={w.denied} />}
      {isAllowed && (
        <section class="stack">
          <p>{w.what}</p>
          <p class="note fine">
            <span>{w.leaves}</span>
          </p>
          <div class="field">
            <label for="pupils">{w.file}</label>
            <input
              id="pupils"
              type="file"
              accept=".xlsx,.csv,.txt,text/csv"
              onClick={({ currentTarget }) => {
                currentTarget.value = ''; // the same file, corrected, is a new one
              }}
              onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
            />
          </div>
          {trouble && <ProblemNote problem={trouble} />}
        </section>
      )}
      {opened && (
        <>
          <Recognised pupils={opened.pupils} />
          <ImportRun
            key={opened.serial}
            siteId={id}
            rows={opened.pupils.flatMap(({ pupil }) => pupil ?? [])}
          />
        </>
      )}
      <a class="button" href={`/sites/${id}/measuring/children/list`}>
        {w.list}
      </a>
    </div>
  );
}

function Recognised({ pupils }: { pupils: readonly ReadPupil[] }) {
  const w = words();
  const odd = pupils.filter(({ issues }) => issues.length > 0);
  const good = pupils.filter(({ pupil }) => pupil).length;
  return (
    <>
      <p role="status">{pupils.length === 0 ? w.none : w.found(number(good), number(pupils.length))}</p>
      {odd.length > 0 && (
        <details class="fold">
          <summary>
            {w.issues} ({number(odd.length)})
          </summary>
          <table>
            <thead>
              <tr>
                <th scope="col" class="number">
                  {w.row}
                </th>
                <th scope="col">{w.which}</th>
              </tr>
            </thead>
            <tbody>
              {odd.map(({ row, issues }) => (
                <tr key={row}>
                  <td class="number">{number(row)}</td>
                  <td>{issues.map((issue) => PUPIL_ISSUES[issue][language.value]).join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
