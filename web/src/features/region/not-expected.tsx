// Why sites have no plan on a day, each reason with a way to where it is mended.
import { monthOf } from '../../../../shared/domain/dates.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { OpenedDay } from '../../lib/shapes.ts';

type Reasons = OpenedDay['notExpected'];
type Reason = keyof Reasons;

const words = wordsOf<Record<Reason, (n: string) => string> & { title: string }>({
  id: {
    title: 'Tanpa rencana:',
    closed: (n) => `${n} titik layanan ditutup`,
    'no-service-day': (n) => `${n} titik layanan: bukan hari layanan menurut kalender`,
    'no-enrolment': (n) => `${n} titik layanan belum punya jumlah peserta`,
    'no-kitchen': (n) => `${n} titik layanan belum punya dapur`,
    'kitchen-not-active': (n) => `${n} titik layanan: dapurnya tidak memasak pada hari itu`,
  },
  en: {
    title: 'Without a plan:',
    closed: (n) => `Closed sites: ${n}`,
    'no-service-day': (n) => `Sites without service that day, by the calendar: ${n}`,
    'no-enrolment': (n) => `Sites without head counts: ${n}`,
    'no-kitchen': (n) => `Sites without a kitchen: ${n}`,
    'kitchen-not-active': (n) => `Sites whose kitchen does not cook that day: ${n}`,
  },
});

const LISTS: Record<Reason, (date: string) => string> = {
  closed: () => 'sites',
  'no-service-day': (date) => `calendar?month=${monthOf(date)}`,
  'no-enrolment': () => 'sites',
  'no-kitchen': () => 'sites',
  'kitchen-not-active': () => 'kitchens',
};

type Props = { code: string; date: string; reasons: Reasons };

export function NotExpected({ code, date, reasons }: Props) {
  const w = words();
  const found = (Object.keys(LISTS) as Reason[]).filter((reason) => reasons[reason] > 0);
  if (found.length === 0) return null;
  return (
    <>
      <p>{w.title}</p>
      <ul>
        {found.map((reason) => (
          <li key={reason}>
            <a class="touch" href={`/regions/${code}/registry/${LISTS[reason](date)}`}>
              {w[reason](number(reasons[reason]))}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
