// Publishing a day, a week or a month. A period that was published gets its next version, with the difference.
import { useState } from 'preact/hooks';
import { localDate, monthOf } from '../../../../shared/domain/dates.ts';
import { weekOf } from '../../../../shared/domain/period.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { Choices } from '../../components/choices.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused, write } from '../../lib/api.ts';
import { wordsOf } from '../../lib/language.ts';
import type { ReportSummary } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    cadence: 'Terbitkan',
    day: 'hari',
    week: 'minggu',
    month: 'bulan',
    of: 'yang memuat tanggal',
    publish: (period: string) => `Terbitkan ${period}`,
    done: (period: string, version: number) => `${period} terbit, versi ${version}.`,
    offline: { title: 'Belum terbit', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    cadence: 'Publish',
    day: 'day',
    week: 'week',
    month: 'month',
    of: 'that has the date',
    publish: (period: string) => `Publish ${period}`,
    done: (period: string, version: number) => `${period} is published, version ${version}.`,
    offline: { title: 'Not published yet', detail: 'Connect to the internet, then try again.' },
  },
});

type Cadence = 'day' | 'week' | 'month';
const PERIOD_OF: Record<Cadence, (date: string) => string> = {
  day: (date) => date,
  week: weekOf,
  month: monthOf,
};

type Said = { published?: ReportSummary; problem?: Parameters<typeof ProblemNote>[0]['problem'] };

export function Publish({ code, onPublished }: { code: string; onPublished: () => void }) {
  const w = words();
  const today = localDate(new Date(), zoneOf(code));
  const [cadence, setCadence] = useState<Cadence>('day');
  const [date, setDate] = useState(today);
  const [said, setSaid] = useState<Said>({});
  const period = PERIOD_OF[cadence](date || today);
  const publish = (event: Event) => {
    event.preventDefault();
    return write<ReportSummary>('POST', `/v1/regions/${code}/reports`, { period }).then(
      (published) => {
        setSaid({ published });
        onPublished();
      },
      (error: unknown) => setSaid({ problem: error instanceof Refused ? error.problem : w.offline }),
    );
  };
  return (
    <form class="panel stack" onSubmit={publish}>
      <Choices
        name="cadence"
        label={w.cadence}
        value={cadence}
        onChange={setCadence}
        options={(['day', 'week', 'month'] as const).map((value) => ({ value, label: w[value] }))}
      />
      <TextField id="report-date" type="date" label={w.of} value={date} onChange={setDate} />
      <div class="row">
        <button type="submit" class="primary">
          {w.publish(period)}
        </button>
      </div>
      {said.problem && <ProblemNote problem={said.problem} />}
      {said.published && (
        <p class="note fine" role="status">
          <a href={`/reports/${said.published.id}`}>
            {w.done(said.published.period, said.published.version)}
          </a>
        </p>
      )}
    </form>
  );
}
