// Which kitchens of a region work without a certificate, and for how long; which ones soon will.
import './region.css';
import { useState } from 'preact/hooks';
import { Choices } from '../../components/choices.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Region } from '../../lib/shapes.ts';
import { ChooseRegency, hasLists } from '../registry/choose-regency.tsx';
import { CertificatesTable } from './certificates-table.tsx';
import { Breadcrumb, Tabs } from './region-nav.tsx';

const words = wordsOf({
  id: {
    title: 'Sertifikat',
    show: 'Tampilkan',
    all: 'semua dapur',
    lacking: 'yang belum punya',
    expiring: 'yang segera habis',
  },
  en: {
    title: 'Certificates',
    show: 'Show',
    all: 'all kitchens',
    lacking: 'those without',
    expiring: 'those that end soon',
  },
});

const FILTERS = ['all', 'lacking', 'expiring'] as const;

export function CertificatesPage({ code }: { code: string }) {
  const w = words();
  const name = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  return (
    <div class="page">
      <Breadcrumb code={code} />
      <header class="stack">
        <h1>
          {w.title}: {name}
        </h1>
        <Tabs code={code} current="certificates" />
      </header>
      {hasLists(code) ? (
        <>
          <Choices
            name="standing"
            label={w.show}
            options={FILTERS.map((value) => ({ value, label: w[value] }))}
            value={filter}
            onChange={setFilter}
          />
          <CertificatesTable key={filter} code={code} filter={filter === 'all' ? undefined : filter} />
        </>
      ) : (
        <ChooseRegency code={code} page="certificates" />
      )}
    </div>
  );
}
