// "I take care": the word that stops an alert from climbing, with what is being done; and whose word it was.
import { useState } from 'preact/hooks';
import { careTarget } from '../../../../shared/domain/alert.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused, write } from '../../lib/api.ts';
import { moment } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Alert } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    take: 'Saya tangani',
    what: 'Apa yang dilakukan?',
    save: 'Simpan',
    cancel: 'Batal',
    by: (who: string, at: string) => `ditangani ${who}, ${at}`,
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    take: 'I take care',
    what: 'What is being done?',
    save: 'Save',
    cancel: 'Cancel',
    by: (who: string, at: string) => `${who} takes care, ${at}`,
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then try again.' },
  },
});

type Props = { alert: Alert; zone: string; onSaved: () => void };

export function TakeCare({ alert, zone, onSaved }: Props) {
  const w = words();
  const [isOpen, setOpen] = useState(false);
  const { acknowledgement: said, place } = alert;
  if (said)
    return (
      <span>
        {said.note} <span class="soft">{w.by(said.by, moment(said.at, zone))}</span>
      </span>
    );
  if (!mayI('alert.acknowledge', careTarget(alert))) return null;
  return (
    <>
      <button type="button" aria-label={`${w.take}: ${place.name}`} onClick={() => setOpen(true)}>
        {w.take}
      </button>
      {isOpen && <NoteDialog alert={alert} onClose={() => setOpen(false)} onSaved={onSaved} />}
    </>
  );
}

type DialogProps = Pick<Props, 'alert' | 'onSaved'> & { onClose: () => void };

function NoteDialog({ alert, onClose, onSaved }: DialogProps) {
  const w = words();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>();
  const save = async (event: Event) => {
    event.preventDefault();
    await write('POST', `/v1/alerts/${alert.id}/acknowledgement`, { note }).then(
      () => {
        onSaved();
        onClose();
      },
      (error: unknown) => setProblem(error instanceof Refused ? error.problem : w.offline),
    );
  };
  return (
    <Dialog title={w.take} onClose={onClose}>
      <form class="stack" onSubmit={save}>
        <p>
          {alert.place.name}: {alert.message}
        </p>
        <TextField id="take-care" label={w.what} value={note} onChange={setNote} isLong required />
        {problem && <ProblemNote problem={problem} />}
        <div class="row">
          <button type="submit" class="primary">
            {w.save}
          </button>
          <button type="button" onClick={onClose}>
            {w.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
