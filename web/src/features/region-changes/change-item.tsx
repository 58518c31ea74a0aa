// A change that is recorded: how far it is, and how to carry it out or take it back.
import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { call, Refused, write } from '../../lib/api.ts';
import { day as dayText, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { CarriedOut, RegionChange } from '../../lib/shapes.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { kindWords } from './kind-words.ts';

const words = wordsOf({
  id: {
    from: 'berlaku',
    rows: (n: string) => `${n} wilayah`,
    list: 'Lihat wilayahnya',
    anew: 'baru',
    apply: 'Pindahkan sekarang',
    moved: (n: string) => `${n} tempat sudah dipindahkan`,
    back: 'Tarik kembali',
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    from: 'from',
    rows: (n: string) => `regions: ${n}`,
    list: 'See the regions',
    anew: 'new',
    apply: 'Move places now',
    moved: (n: string) => `${n} places moved`,
    back: 'Take back',
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then try again.' },
  },
});

type Props = { change: RegionChange; mayChange: boolean; onChanged: () => void };

export function ChangeItem({ change, mayChange, onChanged }: Props) {
  const w = words();
  const [moved, setMoved] = useState<number>();
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>();
  const path = `/v1/region-changes/${change.id}`;
  const [isBusy, begin] = useBusy();
  const attempt = (work: () => Promise<unknown>) =>
    begin(() =>
      work().then(
        () => {
          setProblem(undefined);
          onChanged();
        },
        (error: unknown) => setProblem(error instanceof Refused ? error.problem : w.offline),
      ),
    );
  const apply = async () => {
    let isDone = false;
    for (let sum = 0; !isDone; setMoved(sum)) {
      const part = await write<CarriedOut>('POST', `${path}/apply`, {});
      sum += part.moved;
      isDone = part.isDone;
    }
  };
  return (
    <section class="panel stack" aria-label={change.decree}>
      <div class="row spread">
        <b>{change.decree}</b>
        <span class={`mark ${change.state === 'done' ? 'fine' : 'look'}`}>{kindWords()[change.state]}</span>
      </div>
      <span>
        {kindWords()[change.kind]}, {w.from} {dayText(change.effectiveFrom)},{' '}
        {w.rows(number(change.mapping.length))}
      </span>
      <details>
        <summary>{w.list}</summary>
        <ul>
          {change.mapping.map(({ old, new: fresh, name }) => (
            <li key={`${old} ${fresh}`}>
              {old ?? w.anew} → {fresh} {name}
            </li>
          ))}
        </ul>
      </details>
      {moved !== undefined && <p role="status">{w.moved(number(moved))}</p>}
      {problem && <ProblemNote problem={problem} />}
      {mayChange && change.state === 'due' && (
        <button type="button" disabled={isBusy} onClick={() => void attempt(apply)}>
          {w.apply}
        </button>
      )}
      {mayChange && change.state === 'announced' && (
        <SureButton
          label={w.back}
          name={change.decree}
          onSure={() => void attempt(() => call(path, { method: 'DELETE' }))}
        />
      )}
    </section>
  );
}
