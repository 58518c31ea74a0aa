// The warnings and suspensions of a kitchen, and the way to impose one or to lift it.
import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Kitchen, KitchenSuspension, List } from '../../lib/shapes.ts';
import { newId } from '../records/new-fact.ts';
import { className, stepName } from '../suspensions/suspension-words.ts';
import { SuspensionDialog } from './suspension-dialog.tsx';
import { useVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    title: 'Teguran dan penghentian',
    none: 'Tidak ada.',
    add: 'Tegur atau hentikan dapur',
    change: 'Ubah',
    stands: 'sedang berlaku',
    dates: (from: string, to: string) => `${from} sampai ${to}`,
    open: (from: string) => `sejak ${from}, sampai dicabut`,
    since: (from: string) => from,
    lifted: (on: string) => `dicabut ${on}`,
  },
  en: {
    title: 'Warnings and suspensions',
    none: 'There are none.',
    add: 'Warn or suspend the kitchen',
    change: 'Change',
    stands: 'in force',
    dates: (from: string, to: string) => `${from} to ${to}`,
    open: (from: string) => `since ${from}, until lifted`,
    since: (from: string) => from,
    lifted: (on: string) => `lifted ${on}`,
  },
});

export function Suspensions({ kitchen: { id, district } }: { kitchen: Kitchen }) {
  const w = words();
  const path = `/v1/kitchens/${id}/suspensions`;
  const { loaded, problem, reload } = useVersioned<List<KitchenSuspension>>(path);
  const [chosen, setChosen] = useState<{ id: string; isNew: boolean }>();
  const mayWrite = mayI('suspension.write', { region: district });
  const items = loaded?.value?.items;
  return (
    <section class="panel stack" aria-labelledby="suspensions">
      <h2 id="suspensions">{w.title}</h2>
      {problem && <ProblemNote problem={problem} />}
      {items?.length === 0 && <p>{w.none}</p>}
      <ul class="plain">
        {items?.map((one) => (
          <li key={one.id} class="row spread">
            <One one={one} />
            {mayWrite && (
              <button
                type="button"
                aria-label={`${w.change}: ${datesOf(one)}`}
                onClick={() => setChosen({ id: one.id, isNew: false })}
              >
                {w.change}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <button type="button" onClick={() => setChosen({ id: newId(), isNew: true })}>
          {w.add}
        </button>
      )}
      {chosen && (
        <SuspensionDialog
          path={`${path}/${chosen.id}`}
          isNew={chosen.isNew}
          region={district}
          kitchenId={id}
          onClose={() => setChosen(undefined)}
          onSaved={reload}
        />
      )}
    </section>
  );
}

function datesOf({ suspension: { step, from, until } }: KitchenSuspension): string {
  const w = words();
  const first = day(from, 'date');
  if (until) return w.dates(first, day(until, 'date'));
  return step === 'warning' ? w.since(first) : w.open(first);
}

function One({ one }: { one: KitchenSuspension }) {
  const w = words();
  const { suspension, stands } = one;
  const { lifted, letter, reason } = suspension;
  const ofClass = suspension.step === 'warning' ? '' : ` (${className(suspension.class)})`;
  return (
    <div class="stack">
      <span class="row">
        <b>
          {stepName(suspension.step)}
          {ofClass}
        </b>
        {stands && <span class="mark act">{w.stands}</span>}
      </span>
      <span>{datesOf(one)}</span>
      <span class="soft">
        {[reason, letter, lifted && w.lifted(day(lifted.on, 'date'))].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
