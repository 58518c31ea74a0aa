// The form that adds a webhook.
import { useState } from 'preact/hooks';
import type { AlertKind } from '../../../../shared/domain/alert.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused, write } from '../../lib/api.ts';
import { wordsOf } from '../../lib/language.ts';
import { Kinds } from './contact-fields.tsx';

const words = wordsOf({
  id: {
    title: 'Tambah webhook',
    url: 'Alamat (https)',
    kinds: 'Jenis peringatan (kosong: semua)',
    add: 'Tambah',
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    title: 'Add a webhook',
    url: 'Address (https)',
    kinds: 'Kinds of alerts (none: all)',
    add: 'Add',
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then try again.' },
  },
});

type Props = { path: string; onAdded: (secret: string) => void };

export function AddWebhook({ path, onAdded }: Props) {
  const w = words();
  const [url, setUrl] = useState('');
  const [kinds, setKinds] = useState<AlertKind[]>([]);
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>();
  const add = async (event: Event) => {
    event.preventDefault();
    const entry = { url: url.trim(), ...(kinds.length > 0 && { kinds }) };
    await write<{ secret: string }>('POST', path, entry).then(
      ({ secret }) => {
        [setUrl(''), setKinds([]), setProblem(undefined)];
        onAdded(secret);
      },
      (error: unknown) => setProblem(error instanceof Refused ? error.problem : w.offline),
    );
  };
  return (
    <section class="panel stack" aria-labelledby="add-webhook">
      <h2 id="add-webhook">{w.title}</h2>
      <form class="stack" onSubmit={add}>
        <TextField id="webhook-url" label={w.url} value={url} onChange={setUrl} required />
        <Kinds label={w.kinds} chosen={kinds} onChange={setKinds} />
        {problem && <ProblemNote problem={problem} />}
        <div class="row">
          <button type="submit" class="primary">
            {w.add}
          </button>
        </div>
      </form>
    </section>
  );
}
