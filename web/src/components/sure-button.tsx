// A button for what cannot be undone: the first press asks, the second does it. It forgets the question when one goes elsewhere.
import { useState } from 'preact/hooks';
import { wordsOf } from '../lib/language.ts';

const words = wordsOf({
  id: { sure: (label: string) => `Yakin? ${label}` },
  en: { sure: (label: string) => `Sure? ${label}` },
});

type Props = { label: string; name: string; onSure: () => void };

export function SureButton({ label, name, onSure }: Props) {
  const [isAsking, setAsking] = useState(false);
  const text = isAsking ? words().sure(label) : label;
  return (
    <button
      type="button"
      class="danger"
      aria-label={`${text}: ${name}`}
      onBlur={() => setAsking(false)}
      onClick={() => (isAsking ? onSure() : setAsking(true))}
    >
      {text}
    </button>
  );
}
