// Out to a file, in from a file. The file goes to another device, which sends it; ids stay, so nothing counts twice. It is
// sent in the name of whoever opens it: they are asked when the records are another person's.
import { useState } from 'preact/hooks';
import { Dialog } from '../../components/dialog.tsx';
import { now } from '../../lib/clock.ts';
import { database } from '../../lib/database.ts';
import { download } from '../../lib/download.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { session } from '../../lib/me.ts';
import type { Entry } from '../../lib/outbox/entry.ts';
import { keep } from '../../lib/outbox/outbox.ts';
import {
  entriesFor,
  readTransferText,
  type Transfer as TransferFile,
  toTransferText,
} from '../../lib/outbox/transfer.ts';

const words = wordsOf({
  id: {
    title: 'Tanpa sinyal sama sekali?',
    what: 'Simpan catatan ke file, pindahkan ke ponsel lain yang punya sinyal, lalu buka di sana. Tidak ada yang terhitung dua kali.',
    out: 'Simpan ke file',
    in: 'Buka file dari ponsel lain',
    taken: (n: string) => `${n} catatan baru diambil dari file.`,
    wrong: 'Ini bukan file catatan MBG Pilot.',
    whose: (name: string) => `Ini catatan ${name}`,
    ask: (n: string) => `${n} catatan di file ini akan dikirim atas nama Anda.`,
    yes: 'Ya, kirim atas nama saya',
    no: 'Batal',
  },
  en: {
    title: 'Never a signal?',
    what: 'Save the records to a file, move it to another phone that has a signal, and open it there. Nothing counts twice.',
    out: 'Save to a file',
    in: 'Open a file from another phone',
    taken: (n: string) => `${n} new records were taken from the file.`,
    wrong: 'This is not a file of MBG Pilot records.',
    whose: (name: string) => `These are the records of ${name}`,
    ask: (n: string) => `The ${n} records in this file will be sent in your name.`,
    yes: 'Yes, send in my name',
    no: 'Cancel',
  },
});

function save(entries: readonly Entry[]): void {
  if (!session.value) return;
  const fileName = `mbg-${now().toISOString().slice(0, 16).replace(':', '')}.json`;
  download(fileName, toTransferText(entries, session.value, now()), 'application/json');
}

/** Takes the records of a file into the outbox; how many were new. */
async function take(file: TransferFile): Promise<number> {
  const taken = await keep(await database(), entriesFor(session.value?.sub ?? '', file));
  dispatchEvent(new Event('outbox-kept'));
  return taken;
}

export function Transfer({ entries }: { entries: readonly Entry[] }) {
  const w = words();
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<TransferFile>();
  const takeIn = async (file: TransferFile) => {
    setAsked(undefined);
    setSaid(w.taken(number(await take(file))));
  };
  const onFile = async (input: HTMLInputElement) => {
    const file = readTransferText((await input.files?.[0]?.text()) ?? '');
    input.value = '';
    if (!file) return setSaid(w.wrong);
    setSaid('');
    return file.owner.sub === session.value?.sub ? await takeIn(file) : setAsked(file);
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
      {asked && (
        <Dialog title={w.whose(asked.owner.name)} onClose={() => setAsked(undefined)}>
          <p>{w.ask(number(asked.entries.length))}</p>
          <button type="button" class="primary" onClick={() => void takeIn(asked)}>
            {w.yes}
          </button>
          <button type="button" onClick={() => setAsked(undefined)}>
            {w.no}
          </button>
        </Dialog>
      )}
    </section>
  );
}
