// A guardian's consent: written down, and withdrawn after one was told what follows.
import { useState } from 'preact/hooks';
import { CHANNELS, type Consent, consentState, GUARDIANS } from '../../../../shared/domain/child.ts';
import { localDate } from '../../../../shared/domain/dates.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { Choices } from '../../components/choices.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { call, Refused } from '../../lib/api.ts';
import { now } from '../../lib/clock.ts';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KnownChild } from '../../lib/shapes.ts';
import { nameOf } from '../rounds/child-words.ts';
import { consentWords } from './consent-words.ts';

const words = wordsOf({
  id: {
    title: 'Persetujuan orang tua',
    what: 'Anak hanya diukur bila orang tua atau wali setuju: berat, tinggi, dan bila perlu Hb dan LILA, dicatat tiap pengukuran dan dihitung bersama anak lain tanpa nama.',
    since: (who: string, how: string, at: string) => `${who}, ${how.toLowerCase()}, ${at}.`,
    who: 'Yang menyetujui',
    how: 'Caranya',
    give: 'Catat persetujuan',
    follows:
      'Bila persetujuan ditarik, anak ini tidak diukur lagi dan datanya tidak bisa dibuka. Nama dan semua ukurannya dihapus paling lambat tiga hari. Angka gabungan yang sudah dihitung tetap, tanpa menyebut anak ini.',
    withdraw: 'Tarik persetujuan',
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    title: 'Consent of the parents',
    what: 'A child is measured only if a parent or guardian agrees: weight, height and where needed haemoglobin and arm circumference, written down at each round and counted with other children without a name.',
    since: (who: string, how: string, at: string) => `${who}, ${how.toLowerCase()}, ${at}.`,
    who: 'Who agrees',
    how: 'How',
    give: 'Record the consent',
    follows:
      'If consent is withdrawn, this child is measured no more and its data cannot be opened. Its name and all measurements are erased within three days. Totals that were counted stay, and do not tell of this child.',
    withdraw: 'Withdraw consent',
    offline: { title: 'Not saved yet', detail: 'Connect to the internet and try again.' },
  },
});

/** Of the text that guardians agree to. */
const VERSION = '2026-1';

type Props = { child: KnownChild; zone: string; mayWrite: boolean; onChanged: () => void };

export function ConsentPanel({ child, zone, mayWrite, onChanged }: Props) {
  const w = words();
  const c = consentWords();
  const [problem, setProblem] = useState<Pick<ProblemBody, 'title' | 'detail'>>();
  const standing = child.consents.at(-1);
  const state = consentState(standing);
  const path = `/v1/sites/${child.siteId}/children/${child.id}/consent`;
  const send = (...request: Parameters<typeof call>) =>
    call(...request).then(onChanged, (error: unknown) =>
      setProblem(error instanceof Refused ? error.problem : w.offline),
    );
  return (
    <section class="panel stack" aria-labelledby="consent">
      <h2 id="consent">{w.title}</h2>
      <p>
        <span class={`mark ${state === 'given' ? 'fine' : 'look'}`}>{c[state]}</span>
      </p>
      {standing && (
        <p>
          {w.since(c[standing.givenBy], c[standing.channel], day(localDate(standing.givenAt, zone), 'date'))}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      {mayWrite && state !== 'given' && (
        <GiveForm onGive={(consent) => void send(path, { method: 'PUT', body: consent })} />
      )}
      {mayWrite && state === 'given' && (
        <details class="fold">
          <summary>{w.withdraw}</summary>
          <div class="stack">
            <p>{w.follows}</p>
            <SureButton
              label={w.withdraw}
              name={nameOf(child)}
              onSure={() => void send(`${path}/withdrawal`, { method: 'POST' })}
            />
          </div>
        </details>
      )}
    </section>
  );
}

function GiveForm({ onGive }: { onGive: (consent: Consent) => void }) {
  const w = words();
  const c = consentWords();
  const [givenBy, setGivenBy] = useState<Consent['givenBy']>();
  const [channel, setChannel] = useState<Consent['channel']>('paper');
  return (
    <>
      <p>{w.what}</p>
      <Choices
        name="givenBy"
        label={w.who}
        options={GUARDIANS.map((value) => ({ value, label: c[value] }))}
        value={givenBy}
        onChange={setGivenBy}
      />
      <Choices
        name="channel"
        label={w.how}
        options={CHANNELS.map((value) => ({ value, label: c[value] }))}
        value={channel}
        onChange={setChannel}
      />
      <button
        type="button"
        class="primary"
        disabled={givenBy === undefined}
        onClick={() =>
          givenBy &&
          onGive({
            scope: 'measurement',
            version: VERSION,
            channel,
            givenBy,
            givenAt: now().toISOString(),
          })
        }
      >
        {w.give}
      </button>
    </>
  );
}
