// Every record of this person on this phone: what waits, what was rejected and why, what was confirmed; out to a file and
// in from one, for a phone that never finds a signal.

import { sendNow } from '../../app/background.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { deviceZone, moment, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Entry } from '../../lib/outbox/entry.ts';
import { discardEntry, retryEntry } from '../../lib/outbox/phone.ts';
import { useEntries } from '../../lib/outbox/use-entries.ts';
import { recordText, recordWords } from '../records/record-words.ts';
import { StateMark } from '../records/state-mark.tsx';
import { measuredText } from './measured-text.ts';
import { Transfer } from './transfer.tsx';

const words = wordsOf({
  id: {
    title: 'Catatan di ponsel ini',
    none: 'Tidak ada catatan di ponsel ini.',
    send: 'Kirim sekarang',
    open: 'Buka harinya',
    measured: 'Pengukuran anak',
    openRound: 'Buka pengukuran',
    discard: 'Buang',
    retry: 'Kirim ulang',
    waiting: 'Menunggu dikirim',
    rejected: 'Ditolak',
    confirmed: 'Terkirim dalam 14 hari terakhir',
    code: 'Punya kode akses lain? Masukkan di sini',
  },
  en: {
    title: 'Records on this phone',
    none: 'There are no records on this phone.',
    send: 'Send now',
    open: 'Open the day',
    measured: 'A child measured',
    openRound: 'Open the round',
    discard: 'Discard',
    retry: 'Send again',
    waiting: 'Waiting to be sent',
    rejected: 'Rejected',
    confirmed: 'Sent in the last 14 days',
    code: 'Another access code? Enter it here',
  },
});

const STATES = ['rejected', 'waiting', 'confirmed'] as const;

export function OutboxPage() {
  const w = words();
  const entries = useEntries();
  return (
    <div class="page narrow">
      <h1>{w.title}</h1>
      {entries.length === 0 && <p>{w.none}</p>}
      {entries.some(({ state }) => state === 'waiting') && (
        <button type="button" class="primary" onClick={sendNow}>
          {w.send}
        </button>
      )}
      {STATES.map((state) => (
        <Section
          key={state}
          title={w[state]}
          entries={entries.filter((entry) => entry.state === state).toReversed()}
        />
      ))}
      <Transfer entries={entries} />
      <p>
        <a href="/#code">{w.code}</a>
      </p>
    </div>
  );
}

const Section = ({ title, entries }: { title: string; entries: readonly Entry[] }) =>
  entries.length === 0 ? null : (
    <section class="stack">
      <h2>
        {title} ({number(entries.length)})
      </h2>
      <ul class="plain">
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );

const pageOf = ({ place, fact }: Entry): string =>
  fact
    ? `/${place.replace(':', 's/')}/days/${fact.serviceDate}`
    : `/${place.replace('/rounds/', '/measuring/rounds/')}`;

/** Of a child nothing but what was measured: who it is stays with the round. */
const textOf = ({ fact, measurement }: Entry): string =>
  fact ? recordText(fact, deviceZone()) : measuredText(measurement);
const siteOf = ({ place }: Entry): string | undefined => place.split(/[:/]/)[1];

function Line({ entry }: { entry: Entry }) {
  const w = words();
  const name = entry.fact ? recordWords().kinds[entry.fact.kind] : w.measured;
  return (
    <li class="panel stack" data-fact={entry.id}>
      <div class="row spread">
        <b>
          {name} · {siteOf(entry)}
        </b>
        <StateMark shown={entry} />
      </div>
      <span>{textOf(entry)}</span>
      <span class="soft">{moment(entry.madeAt, deviceZone())}</span>
      {entry.problem && <ProblemNote problem={entry.problem} />}
      <div class="row">
        <a class="button" href={pageOf(entry)}>
          {entry.fact ? w.open : w.openRound}
        </a>
        {entry.state === 'rejected' && (
          <>
            <button type="button" onClick={() => void retryEntry(entry)}>
              {w.retry}: {name}
            </button>
            <SureButton label={w.discard} name={name} onSure={() => void discardEntry(entry.id)} />
          </>
        )}
      </div>
    </li>
  );
}
