// A day that was not opened has no plan, hence no denominator: whoever may can open it late. What came of it stays in sight.
import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Refused, write } from '../../lib/api.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { OpenedDay } from '../../lib/shapes.ts';
import { NotExpected } from './not-expected.tsx';

const words = wordsOf({
  id: {
    none: 'Hari ini belum dibuka, atau memang tidak ada layanan.',
    open: 'Buka hari ini',
    done: (n: string) => `${n} titik layanan direncanakan.`,
    offline: { title: 'Belum dibuka', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    none: 'This day has not been opened, or there is no service.',
    open: 'Open the day',
    done: (n: string) => `${n} sites are planned.`,
    offline: { title: 'Not opened yet', detail: 'Connect to the internet, then try again.' },
  },
});

type Props = { code: string; date: string; hasPlan: boolean; onOpened: () => void };
type Said = { opened?: OpenedDay; problem?: Parameters<typeof ProblemNote>[0]['problem'] };

export function OpenDay({ code, date, hasPlan, onOpened }: Props) {
  const w = words();
  const [said, setSaid] = useState<Said>({});
  const open = () =>
    write<OpenedDay>('POST', `/v1/regions/${code}/days/${date}/open`, undefined).then(
      (opened) => {
        setSaid({ opened });
        onOpened();
      },
      (error: unknown) => setSaid({ problem: error instanceof Refused ? error.problem : w.offline }),
    );
  const done = said.opened && (
    <div class="stack" role="status">
      <p>{w.done(number(said.opened.planned + said.opened.alreadyPlanned))}</p>
      <NotExpected code={code} date={date} reasons={said.opened.notExpected} />
    </div>
  );
  if (hasPlan) return done && <div class="panel">{done}</div>;
  return (
    <div class="panel stack">
      <p>{w.none}</p>
      {mayI('day.open', { region: code }) && (
        <button type="button" onClick={() => void open()}>
          {w.open}
        </button>
      )}
      {done}
      {said.problem && <ProblemNote problem={said.problem} />}
    </div>
  );
}
