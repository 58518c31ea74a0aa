// One level down from the two tasks: tasting, and a day without service.
import { wordsOf } from '../../lib/language.ts';
import type { FormKind } from './form-dialog.tsx';

const words = wordsOf({
  id: { tasting: 'Catat uji rasa', none: 'Tidak ada layanan' },
  en: { tasting: 'Log a tasting', none: 'No service' },
});

type Props = { mayLog: boolean; mayClose: boolean; onOpen: (kind: FormKind) => void };

export function MoreTasks({ mayLog, mayClose, onOpen }: Props) {
  const w = words();
  return (
    <div class="row">
      {mayLog && (
        <button type="button" onClick={() => onOpen('sensory-test')}>
          {w.tasting}
        </button>
      )}
      {mayClose && (
        <button type="button" onClick={() => onOpen('no-service')}>
          {w.none}
        </button>
      )}
    </div>
  );
}
