// The rounds of a site, the newest first, and a new one.
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { List, Site, SiteRound } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    title: 'Pengukuran',
    what: 'Murid ditimbang dan diukur tiap Februari dan Agustus, balita tiap bulan.',
    none: 'Belum ada pengukuran di sini. Mulailah dengan tanggalnya.',
    add: 'Pengukuran baru',
    children: 'Daftar anak',
    imports: 'Impor murid dari Dapodik',
    back: 'Kembali ke hari ini',
  },
  en: {
    title: 'Measuring',
    what: 'Pupils are weighed and measured every February and August, children below five every month.',
    none: 'There is no round here yet. Begin with its date.',
    add: 'New round',
    children: 'Children',
    imports: 'Import pupils from Dapodik',
    back: 'Back to today',
  },
});

export function RoundsPage({ id }: { id: string }) {
  const site = useAnswer<Site>(`/v1/sites/${id}`);
  return (
    <div class="page narrow">
      <Loaded reading={site}>{(found) => <Rounds site={found} />}</Loaded>
    </div>
  );
}

function Rounds({ site: { id, name, district } }: { site: Site }) {
  const w = words();
  const rounds = useAnswer<List<SiteRound>>(`/v1/sites/${id}/rounds`);
  const target = { siteId: id, region: district };
  const mayWrite = mayI('round.write', target);
  return (
    <>
      <header class="stack">
        <h1>{w.title}</h1>
        <p>{name}</p>
        <p class="soft">{w.what}</p>
      </header>
      <Loaded reading={rounds}>
        {({ items }) => (
          <ul class="plain class-list">
            {items.length === 0 && <li>{w.none}</li>}
            {items.map(({ month, date }) => (
              <li key={month}>
                <a href={`/sites/${id}/measuring/rounds/${month}`}>
                  <b>{day(`${month}-01`, 'month')}</b>
                  <span class="soft">{day(date, 'date')}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {mayWrite && (
        <a class="button primary" href={`/sites/${id}/measuring/children/round`}>
          {w.add}
        </a>
      )}
      {mayI('child.read', target) && (
        <a class="button" href={`/sites/${id}/measuring/children/list`}>
          {w.children}
        </a>
      )}
      {mayI('child.write', target) && (
        <a class="button" href={`/sites/${id}/measuring/children/import`}>
          {w.imports}
        </a>
      )}
      <a class="button" href={`/sites/${id}`}>
        {w.back}
      </a>
    </>
  );
}
