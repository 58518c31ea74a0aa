// A round: its class list, and the card of the child that is measured. Both work from what the phone keeps.
import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ProblemNote } from '../../components/problem-note.tsx';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import { ALL, nextChild, type Wanted } from './class-list.ts';
import { ClassList } from './class-list-view.tsx';
import { Keeping } from './keeping.tsx';
import { MeasureCard } from './measure-card.tsx';
import { useRound } from './use-round.ts';

const words = wordsOf({
  id: {
    title: (month: string) => `Pengukuran ${month}`,
    loading: 'Memuat …',
    nothing: 'Belum ada di ponsel ini',
    connect: 'Sambungkan ke internet untuk membuka daftar kelas.',
    retry: 'Coba lagi',
    edit: 'Ubah tanggal, tim atau alat',
    all: 'Semua pengukuran',
  },
  en: {
    title: (month: string) => `Round of ${month}`,
    loading: 'Loading …',
    nothing: 'Not on this phone yet',
    connect: 'Connect to the internet to open the class list.',
    retry: 'Try again',
    edit: 'Change date, team or tools',
    all: 'All rounds',
  },
});

type Props = { id: string; month: string; childId?: string };

export function RoundPage({ id, month, childId }: Props) {
  const w = words();
  const { route } = useLocation();
  const found = useRound(id, month);
  const wanted = useRef<Wanted>(ALL);
  const { round, listed, hasFailed, problem, keep } = found;
  const path = `/sites/${id}/measuring/rounds/${month}`;
  if (!round)
    return (
      <div class="page narrow">
        {hasFailed ? (
          <>
            <ProblemNote problem={problem ?? { title: w.nothing, detail: w.connect }} />
            <button type="button" onClick={found.reload}>
              {w.retry}
            </button>
          </>
        ) : (
          <div class="skeleton" role="status" aria-label={w.loading} />
        )}
      </div>
    );
  const mayMeasure = mayI('measurement.write', { siteId: id, region: round.site.district });
  const current = listed.find(({ child }) => child.id === childId);
  if (current && mayMeasure)
    return (
      <MeasureCard
        key={childId}
        current={current}
        round={round}
        listed={listed}
        next={nextChild(listed, current.child.id)}
        pathOf={(one) => (one ? `${path}/${one.id}` : path)}
        onKept={(next) => {
          void keep();
          route(next ? `${path}/${next.id}` : path);
        }}
      />
    );
  return (
    <div class="page narrow">
      <header class="stack">
        <h1>{w.title(day(`${month}-01`, 'month'))}</h1>
        <p>
          {round.site.name} · {day(round.round.date, 'date')}
        </p>
      </header>
      {mayMeasure && <Keeping found={found} round={round} />}
      <ClassList listed={listed} path={path} wanted={wanted} mayMeasure={mayMeasure} />
      {mayI('round.write', { siteId: id, region: round.site.district }) && (
        <a class="button" href={`/sites/${id}/measuring/children/round/${month}`}>
          {w.edit}
        </a>
      )}
      <a class="button" href={`/sites/${id}/measuring/rounds`}>
        {w.all}
      </a>
    </div>
  );
}
