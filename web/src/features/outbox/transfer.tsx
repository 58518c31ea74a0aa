// Out to a file, in from a file. The file goes to another device, which sends it; ids stay, so nothing counts twice.
import { useState } from 'preact/hooks';
import { database } from '../../lib/database.ts';
import { download } from '../../lib/download.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { session } from '../../lib/me.ts';
import type { Entry } from '../../lib/outbox/entry.ts';
import { keep } from '../../lib/outbox/outbox.ts';
import { readTransferText, toTransferText } from '../../lib/outbox/transfer.ts';

const words = wordsOf({
  id: {
    title: 'Tanpa sinyal sama sekali?',
    what: 'Simpan catatan ke file, pindahkan ke ponsel lain yang punya sinyal, lalu buka di sana. Tidak ada yang terhitung dua kali.',
    out: 'Simpan ke file',
    in: 'Buka file dari ponsel lain',
    taken: (n: string) => `${n} catatan baru diambil dari file.`,
    wrong: 'Ini bukan file catatan MBG Pilot.',
  },
  en: {
    title: 'Never a signal?',
    what: 'Save the records to a file, move it to another phone that has a signal, and open it there. Nothing counts twice.',
    out: 'Save to a file',
    in: 'Open a file from another phone',
    taken: (n: string) => `${n} new records were taken from the file.`,
    wrong: 'This is not a file of MBG Pilot records.',
  },
});

function save(entries: readonly Entry[]): void {
  const now = new Date();
  const name = `mbg-${now.toISOString().slice(0, 16).replace(':', '')}.json`;
  download(name, toTransferText(entries, now), 'application/json');
}

/** Takes the records of a file into the outbox; how many were new, or undefined when it is no such file. */
async function take(file: File): Promise<number | undefined> {
  const entries = readTransferText(await file.text(), session.value?.sub ?? '');
  if (!entries) return undefined;
  const taken = await keep(await database(), entries);
  dispatchEvent(new Event('outbox-kept'));
  return taken;
}

export function Transfer({ entries }: { entries: readonly Entry[] }) {
  const w = words();
  const [said, setSaid] = useState('');
  const onFile = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const taken = await take(file);
    setSaid(taken === undefined ? w.wrong : w.taken(number(taken)));
    input.value = '';
  };
  return (
    <section class="panel stack" aria-labelledby="transfer">
      <h2 id="transfer">{w.title}</h2>
      <p>{w.what}</p>
      <button
        type="button"
        disabled={entries.every(({ state }) => state === 'confirmed')}
        onClick={() => save(entries)}
      >
        {w.out}
      </button>
      <div class="field">
        <label for="transfer-file">{w.in}</label>
        <input
          id="transfer-file"
          type="file"
          accept="application/json,.json"
          onChange={({ currentTarget }) => void onFile(currentTarget)}
        />
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
