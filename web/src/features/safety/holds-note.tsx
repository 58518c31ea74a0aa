// Food that must not be handed out, and why; a recall is acknowledged with one tap.
import { HOLDS, type Hold } from '../../../../shared/domain/holds.ts';
import { fill } from '../../../../shared/domain/language.ts';
import { language, wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    title: 'Jangan dibagikan',
    what: 'Pisahkan makanannya. Koordinator bisa membolehkan, atau dapur menggantinya.',
    seen: 'Sudah saya baca dan pisahkan',
    release: 'Bolehkan dibagikan',
    corrected: 'Catatannya sudah diubah, tetapi hanya koordinator yang bisa mengakhiri penahanan.',
  },
  en: {
    title: 'Do not serve',
    what: 'Set the food apart. A coordinator may release it, or the kitchen replaces it.',
    seen: 'Read, and set apart',
    release: 'Release for serving',
    corrected: 'The record was changed since, but only a coordinator can end the hold.',
  },
});

type Props = {
  holds: readonly Hold[];
  /** Recalls that nobody here has acknowledged. */
  unseen: readonly string[];
  onSeen?: ((recallId: string) => void) | undefined;
  onRelease?: (() => void) | undefined;
};

export function HoldsNote({ holds, unseen, onSeen, onRelease }: Props) {
  const w = words();
  return (
    <div class="note act" role="alert">
      <strong>{w.title}</strong>
      {holds.map(({ id, code, numbers, isWithdrawn }) => (
        <p key={id}>
          {fill(HOLDS[code], numbers, language.value)} {isWithdrawn && w.corrected}
        </p>
      ))}
      <p>{w.what}</p>
      {onSeen &&
        unseen.map((id) => (
          <button key={id} type="button" onClick={() => onSeen(id)}>
            {w.seen}
          </button>
        ))}
      {onRelease && (
        <button type="button" onClick={onRelease}>
          {w.release}
        </button>
      )}
    </div>
  );
}
