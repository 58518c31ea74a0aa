// Gives the chosen sites to a kitchen, one after the other against the version just read; what fails is named and the rest goes
// on.
import { useState } from 'preact/hooks';
import { useAnswer } from '../../lib/answers.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Kitchen, List, Site } from '../../lib/shapes.ts';
import { listRegionOf } from './list-region.ts';
import { SelectField } from './select-field.tsx';
import { loadVersioned, saveVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    kitchen: 'Dapur untuk yang dipilih',
    choose: 'Pilih dapur',
    assign: (n: string) => `Tetapkan ${n} titik layanan`,
    progress: (done: string, all: string) => `${done} dari ${all}`,
    failed: (id: string, why: string) => `${id}: ${why}`,
    unreachable: 'terputus, coba lagi',
    stale: 'baru saja diubah orang lain, coba lagi',
  },
  en: {
    kitchen: 'Kitchen for the chosen sites',
    choose: 'Choose a kitchen',
    assign: (n: string) => `Assign ${n} sites`,
    progress: (done: string, all: string) => `${done} of ${all}`,
    failed: (id: string, why: string) => `${id}: ${why}`,
    unreachable: 'cut off, try again',
    stale: 'someone else just changed it, try again',
  },
});

/** Why it failed, or nothing. */
async function assign(id: string, kitchenId: string, unreachable: string): Promise<string | undefined> {
  const path = `/v1/sites/${id}`;
  const { value, etag } = await loadVersioned<Site>(path);
  if (!value) return unreachable;
  const { id: _, enrolment: _e, ...profile } = value;
  const saved = await saveVersioned<Site>(path, { ...profile, kitchenId }, etag);
  if (saved.kind === 'saved') return undefined;
  if (saved.kind === 'stale') return words().stale;
  return saved.kind === 'refused'
    ? (saved.problem.issues?.[0]?.message ?? saved.problem.detail)
    : unreachable;
}

type Props = {
  code: string;
  siteIds: readonly string[];
  /** Told which sites are left: those that failed. */
  onDone: (leftIds: readonly string[]) => void;
};

export function Assign({ code, siteIds, onDone }: Props) {
  const w = words();
  const kitchens =
    useAnswer<List<Kitchen>>(`/v1/regions/${listRegionOf(code)}/kitchens?limit=500`).data?.items ?? [];
  const [kitchenId, setKitchenId] = useState('');
  const [done, setDone] = useState<number>();
  const [failures, setFailures] = useState<ReadonlyMap<string, string>>(new Map());
  const run = async () => {
    const failed = new Map<string, string>();
    for (const [at, id] of siteIds.entries()) {
      setDone(at);
      const why = await assign(id, kitchenId, w.unreachable).catch(() => w.unreachable);
      if (why) failed.set(id, why);
    }
    setDone(undefined);
    setFailures(failed);
    onDone([...failed.keys()]);
  };
  return (
    <div class="panel stack">
      <SelectField
        id="assign-kitchen"
        label={w.kitchen}
        value={kitchenId}
        onChange={setKitchenId}
        options={[
          { value: '', label: w.choose },
          ...kitchens.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
        ]}
      />
      <button
        type="button"
        class="primary"
        disabled={!kitchenId || done !== undefined}
        onClick={() => void run()}
      >
        {w.assign(number(siteIds.length))}
      </button>
      {done !== undefined && (
        <p role="status">
          <progress
            max={siteIds.length}
            value={done}
            aria-label={w.progress(number(done), number(siteIds.length))}
          />{' '}
          {w.progress(number(done), number(siteIds.length))}
        </p>
      )}
      {[...failures].map(([id, why]) => (
        <p key={id} class="problem-text" role="alert">
          {w.failed(id, why)}
        </p>
      ))}
    </div>
  );
}
