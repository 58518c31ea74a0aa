// What can be done with a kitchen's day: cook, send, print, write the menu; each only for whoever may.
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { KitchenDay } from '../../lib/shapes.ts';
import type { SafetyKind } from '../safety/safety-task.ts';

const words = wordsOf({
  id: {
    cook: 'Catat masakan',
    send: 'Kirim makanan',
    notes: 'Surat jalan',
    menu: 'Tulis menu',
    samples: 'Daftar sampel',
    forms: 'Formulir',
    checks: 'Pemeriksaan',
    temperature: 'Suhu',
    'sensory-test': 'Uji rasa',
    'rapid-test': 'Uji cepat',
    'sample-retained': 'Sampel',
    recalled: 'Tarik masakan',
    incident: 'Laporkan kejadian',
  },
  en: {
    cook: 'Log a batch',
    send: 'Send food',
    notes: 'Delivery notes',
    menu: 'Write the menu',
    samples: 'List of samples',
    forms: 'Forms',
    checks: 'Checks',
    temperature: 'Temperature',
    'sensory-test': 'Tasting',
    'rapid-test': 'Rapid test',
    'sample-retained': 'Sample',
    recalled: 'Recall a batch',
    incident: 'Report an incident',
  },
});

type Props = {
  day: KitchenDay;
  mayLog: boolean;
  onTask: (kind: 'cooked' | 'dispatched' | SafetyKind) => void;
};

const CHECKS = ['temperature', 'sensory-test', 'rapid-test', 'sample-retained'] as const;

export function KitchenActions({ day: { kitchen, date }, mayLog, onTask }: Props) {
  const w = words();
  const base = `/kitchens/${kitchen.id}/days/${date}`;
  const mayRecall = mayI('batch.recall', { kitchenIds: [kitchen.id], region: kitchen.district });
  return (
    <>
      <div class="row">
        {mayLog && (
          <button type="button" onClick={() => onTask('cooked')}>
            {w.cook}
          </button>
        )}
        {mayLog && (
          <button type="button" class="primary" onClick={() => onTask('dispatched')}>
            {w.send}
          </button>
        )}
        <a class="button" href={`${base}/notes`}>
          {w.notes}
        </a>
        {(['samples', 'forms'] as const).map((page) => (
          <a key={page} class="button" href={`${base}/${page}`}>
            {w[page]}
          </a>
        ))}
        {mayI('menu.write', { kitchenIds: [kitchen.id], region: kitchen.district }) && (
          <a class="button" href={`${base}/menu`}>
            {w.menu}
          </a>
        )}
      </div>
      {mayLog && (
        <fieldset class="row">
          <legend>{w.checks}</legend>
          {CHECKS.map((kind) => (
            <button key={kind} type="button" onClick={() => onTask(kind)}>
              {w[kind]}
            </button>
          ))}
          {mayRecall && (
            <button type="button" class="danger" onClick={() => onTask('recalled')}>
              {w.recalled}
            </button>
          )}
          <button type="button" class="danger" onClick={() => onTask('incident')}>
            {w.incident}
          </button>
        </fieldset>
      )}
    </>
  );
}
