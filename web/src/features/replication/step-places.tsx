// Third step: where kitchens may be, and where the villages are; schools whose list does not say where they are stand at theirs.
import { useMemo, useState } from 'preact/hooks';
import { decode } from '../../../../shared/domain/read-list.ts';
import { Choices } from '../../components/choices.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { saveVersioned } from '../registry/use-versioned.ts';
import { PlaceCounts } from './place-counts.tsx';
import { type KnownRegions, type PlaceRefusal, type PlacesRead, readPlaces } from './place-file.ts';
import { savedTrouble } from './saved-words.ts';
import type { Trouble } from './saying.ts';
import { proposalPath, saveProposal } from './use-proposal.ts';
import { useRegionTree } from './use-region-tree.ts';
import type { StepProps } from './wizard-page.tsx';

const words = wordsOf({
  id: {
    may: 'Dapur boleh berdiri di',
    schools: 'Tempat sekolah-sekolah itu sendiri',
    list: 'Tempat dari berkas: desa, kelurahan atau lahan',
    listed: (n: string) => `Berkas usulan ini berisi ${n} tempat.`,
    about:
      'Berkas CSV dengan kolom kode atau nama, lat, lon, dan kecamatan bila namanya tidak tunggal. Berkas ini juga menjadi letak sekolah yang koordinatnya tidak bisa dipakai: desanya, atau bila tidak ada kecamatannya. Di satu desa boleh berdiri beberapa dapur, sebanyak yang diperlukan sekolah di sekitarnya.',
    file: 'Berkas tempat (CSV)',
    taken: (n: string) => `${n} tempat terbaca.`,
    refused: (n: string) => `${n} baris tidak terpakai:`,
    row: (row: number, name: string, why: string) => `Baris ${row} (${name}): ${why}`,
    coordinates: 'koordinatnya tidak ada atau di luar Indonesia.',
    unknown: 'tidak ada desa atau kecamatan bernama itu di wilayah ini.',
    ambiguous: 'ada lebih dari satu; tulis kecamatan atau kodenya.',
    twice: 'sudah ada di baris sebelumnya.',
    unreadable: {
      title: 'Berkas tidak terbaca',
      detail: 'Simpan sebagai CSV dengan baris judul, lalu coba lagi.',
    },
    reading: 'Membaca berkas …',
    keep: 'Simpan tempat',
    next: 'Simpan dan lanjut',
  },
  en: {
    may: 'Kitchens may stand at',
    schools: 'The places of the schools themselves',
    list: 'Places from a file: villages or plots',
    listed: (n: string) => `The file of this proposal has ${n} places.`,
    about:
      'A CSV file with the columns code or name, lat, lon, and district where a name is not unique. The file also says where schools are whose coordinates cannot be used: at their village, or else their district. A village may hold several kitchens, as many as the schools around it need.',
    file: 'File of places (CSV)',
    taken: (n: string) => `${n} places were read.`,
    refused: (n: string) => `${n} rows are not used:`,
    row: (row: number, name: string, why: string) => `Row ${row} (${name}): ${why}`,
    coordinates: 'its coordinates are missing or outside Indonesia.',
    unknown: 'no village or district of this region has that name.',
    ambiguous: 'there are several; write the district or the code.',
    twice: 'is in an earlier row already.',
    unreadable: { title: 'The file cannot be read', detail: 'Save it as CSV with a header and try again.' },
    reading: 'Reading the file …',
    keep: 'Save the places',
    next: 'Save and go on',
  },
});

const MAX_TOLD = 20;

export function StepPlaces({ code, proposal, onDone, reload }: StepProps) {
  const w = words();
  const tree = useRegionTree(code);
  const [at, setAt] = useState(proposal.places);
  const [text, setText] = useState<string>();
  const [problem, setProblem] = useState<Trouble>();
  const [isBusy, begin] = useBusy();
  useUnsaved(text !== undefined || at !== proposal.places);
  const found = useMemo(() => (tree && text !== undefined ? tryPlaces(text, tree) : undefined), [text, tree]);
  const open = async (file: File | undefined) => {
    setProblem(undefined);
    setText(file && decode(new Uint8Array(await file.arrayBuffer())));
  };
  const keep = async () => {
    const path = `${proposalPath(proposal.id)}/places`;
    const saved = await saveVersioned(path, { items: found ? found.places : [] }, `"${proposal.version}"`);
    setProblem(savedTrouble(saved));
    if (saved.kind === 'saved') reload();
  };
  const next = async () => {
    const saved = await saveProposal(proposal, { places: at });
    setProblem(savedTrouble(saved));
    if (saved.kind === 'saved') onDone();
  };
  return (
    <section class="stack">
      <Choices
        name="places"
        label={w.may}
        value={at}
        onChange={setAt}
        options={[
          { value: 'schools', label: w.schools },
          { value: 'list', label: w.list },
        ]}
      />
      <p class="soft">{w.about}</p>
      {proposal.listed.places !== null && <p>{w.listed(number(proposal.listed.places))}</p>}
      <div class="field">
        <label for="place-file">{w.file}</label>
        <input
          id="place-file"
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
        />
      </div>
      {!tree && text !== undefined && <p role="status">{w.reading}</p>}
      {tree && text !== undefined && found === undefined && <ProblemNote problem={w.unreadable} />}
      {found && (
        <>
          <p role="status">{w.taken(number(found.places.length))}</p>
          <Refused rows={found.refused} />
          <button
            type="button"
            class="primary"
            disabled={isBusy || found.places.length === 0}
            onClick={() => void begin(keep)}
          >
            {w.keep}
          </button>
        </>
      )}
      <PlaceCounts proposal={proposal} reload={reload} />
      {problem && <ProblemNote problem={problem} />}
      {found === undefined && (
        <button
          type="button"
          class="primary"
          disabled={isBusy || (at === 'list' && proposal.listed.places === null)}
          onClick={() => void begin(next)}
        >
          {w.next}
        </button>
      )}
    </section>
  );
}

/** Undefined where the text is no table. */
function tryPlaces(text: string, tree: KnownRegions): PlacesRead | undefined {
  try {
    return readPlaces(text, tree);
  } catch {
    return undefined;
  }
}

function Refused({ rows }: { rows: readonly PlaceRefusal[] }) {
  const w = words();
  if (rows.length === 0) return null;
  return (
    <>
      <p>{w.refused(number(rows.length))}</p>
      <ul>
        {rows.slice(0, MAX_TOLD).map(({ row, name, why }) => (
          <li key={row}>{w.row(row, name, w[why])}</li>
        ))}
      </ul>
    </>
  );
}
