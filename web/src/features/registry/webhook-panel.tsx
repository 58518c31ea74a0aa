// A webhook: whether it hears everything, what was given up, and a new secret, a replay or its end.
import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { bodyOf, call, Refused } from '../../lib/api.ts';
import { deviceZone, moment, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { DeadLetter, List, Webhook } from '../../lib/shapes.ts';
import { kindName } from '../alerts/alert-names.ts';

const words = wordsOf({
  id: {
    fine: 'lancar',
    waiting: (n: string) => `${n} menunggu`,
    failing: (n: string, at: string) => `gagal ${n} kali, dicoba lagi ${at}`,
    all: 'semua jenis',
    rotate: 'Ganti rahasia',
    end: 'Akhiri',
    dead: 'Tidak tersampaikan',
    tries: (n: string, status: string) => `${n} kali dicoba, jawaban ${status}`,
    none: 'tidak ada',
    replay: 'Kirim ulang mulai ini',
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    fine: 'hears everything',
    waiting: (n: string) => `${n} wait`,
    failing: (n: string, at: string) => `failed ${n} times, tried again ${at}`,
    all: 'every kind',
    rotate: 'New secret',
    end: 'End it',
    dead: 'Given up',
    tries: (n: string, status: string) => `tried ${n} times, answered ${status}`,
    none: 'nothing',
    replay: 'Tell again from here',
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then try again.' },
  },
});

type Props = { webhook: Webhook; onSecret: (secret: string) => void; onChanged: () => void };

export function WebhookPanel({ webhook, onSecret, onChanged }: Props) {
  const w = words();
  const path = `/v1/webhooks/${webhook.id}`;
  const dead = useAnswer<List<DeadLetter>>(`${path}/deliveries?state=dead`);
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>();
  const attempt = (work: () => Promise<unknown>) =>
    work().then(
      () => {
        setProblem(undefined);
        onChanged();
        dead.reload();
      },
      (error: unknown) => setProblem(error instanceof Refused ? error.problem : w.offline),
    );
  const rotate = async () => {
    const answer = await call(`${path}/secret`, { method: 'POST' });
    onSecret((await bodyOf<{ secret: string }>(answer)).secret);
  };
  const replay = (after: string) => call(`${path}/replay`, { method: 'POST', body: { after } });
  return (
    <section class="panel stack" aria-label={webhook.url}>
      <div class="row spread">
        <b class="wrap">{webhook.url}</b>
        <State webhook={webhook} />
      </div>
      <span class="soft">{webhook.kinds?.map(kindName).join(', ') ?? w.all}</span>
      <Dead letters={dead.data?.items ?? []} onReplay={(after) => void attempt(() => replay(after))} />
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <SureButton label={w.rotate} name={webhook.url} onSure={() => void attempt(rotate)} />
        <SureButton
          label={w.end}
          name={webhook.url}
          onSure={() => void attempt(() => call(path, { method: 'DELETE' }))}
        />
      </div>
    </section>
  );
}

function State({ webhook: { failing, cursor, head } }: { webhook: Webhook }) {
  const w = words();
  const behind = Number(head) - Number(cursor);
  if (failing)
    return (
      <span class="mark act">
        {w.failing(number(failing.attempts), moment(failing.nextAt, deviceZone()))}
      </span>
    );
  return (
    <span class={`mark ${behind > 0 ? 'look' : 'fine'}`}>
      {behind > 0 ? w.waiting(number(behind)) : w.fine}
    </span>
  );
}

const before = (cursor: string): string => String(Number(cursor) - 1).padStart(cursor.length, '0');

type DeadProps = { letters: readonly DeadLetter[]; onReplay: (after: string) => void };

function Dead({ letters, onReplay }: DeadProps) {
  const w = words();
  if (letters.length === 0) return null;
  return (
    <>
      <h3>{w.dead}</h3>
      <ul class="plain">
        {letters.map(({ cursor, kind, attempts, status, at }) => (
          <li key={cursor} class="row spread">
            <span>
              {moment(at, deviceZone())}, {kind && kindName(kind)}:{' '}
              {w.tries(number(attempts), status === null ? w.none : String(status))}
            </span>
            <button
              type="button"
              aria-label={`${w.replay} ${cursor}`}
              onClick={() => onReplay(before(cursor))}
            >
              {w.replay}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
