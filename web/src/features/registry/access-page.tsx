// Who works at the places of a region: open access codes, who redeemed one, one more code, and the letters to print.
import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { call, Refused } from '../../lib/api.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { PlaceAccess } from '../../lib/shapes.ts';
import { usePages } from '../region/use-pages.ts';
import { useQuery } from '../region/use-query.ts';
import { AccessLetters } from './access-letters.tsx';
import { AccessTable } from './access-table.tsx';
import { ChooseRegency, hasLists } from './choose-regency.tsx';
import { RegistryHead } from './registry-head.tsx';
import { RegistryList } from './registry-list.tsx';

const words = wordsOf({
  id: {
    about:
      'Satu kode untuk satu orang. Kirim suratnya ke sekolah atau dapur; siapa yang memakai kodenya bekerja di sana.',
    none: 'Belum ada dapur dan titik layanan.',
    print: (n: string) => `Cetak surat (${n})`,
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    about:
      'One code is for one person. Send its letter to the school or kitchen; whoever uses the code works there.',
    none: 'There are no kitchens and sites yet.',
    print: (n: string) => `Print letters (${n})`,
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then try again.' },
  },
});

export const AccessPage = ({ code }: { code: string }) =>
  hasLists(code) ? (
    <PlacesAccess code={code} />
  ) : (
    <div class="page">
      <RegistryHead code={code} current="access" />
      <ChooseRegency code={code} page="registry/access" />
    </div>
  );

function PlacesAccess({ code }: { code: string }) {
  const w = words();
  const pages = usePages<PlaceAccess>(`/v1/regions/${code}/access`, 200);
  const [view, setView] = useQuery('view', 'list');
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>();
  const attempt = (path: string, request: Parameters<typeof call>[1]) =>
    void call(path, request).then(
      () => {
        setProblem(undefined);
        pages.reload();
      },
      (error: unknown) => setProblem(error instanceof Refused ? error.problem : w.offline),
    );
  const letters = pages.items.reduce((sum, { codes }) => sum + codes.length, 0);
  if (view === 'letters') return <AccessLetters pages={pages} onBack={() => setView('list')} />;
  return (
    <div class="page">
      <RegistryHead code={code} current="access" />
      <p class="soft">{w.about}</p>
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="button" disabled={letters === 0} onClick={() => setView('letters')}>
          {w.print(number(letters))}
        </button>
      </div>
      <RegistryList pages={pages} isSearch={false} none={w.none}>
        <AccessTable
          rows={pages.items}
          onMore={(grant) => attempt('/v1/access-codes', { method: 'POST', body: { grant } })}
          onEnd={(id) => attempt(`/v1/access-codes/${id}`, { method: 'DELETE' })}
        />
      </RegistryList>
    </div>
  );
}
