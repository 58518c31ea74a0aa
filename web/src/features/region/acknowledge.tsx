// "I saw it, this is what we do": a coordinator's note on a day that needs attention.
import { useState } from 'preact/hooks';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused, write } from '../../lib/api.ts';
import { moment } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { SiteException } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    act: 'Tindak lanjuti',
    again: 'Ubah catatan',
    title: 'Catatan tindak lanjut',
    what: 'Apa yang dilakukan?',
    save: 'Simpan',
    cancel: 'Batal',
    by: 'oleh',
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    act: 'Follow up',
    again: 'Change the note',
    title: 'Follow-up note',
    what: 'What is being done?',
    save: 'Save',
    cancel: 'Cancel',
    by: 'by',
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then try again.' },
  },
});

type Acknowledgement = SiteException['acknowledgement'];
type Props = {
  site: { siteId: string; name: string; district: string };
  date: string;
  zone: string;
  acknowledgement: Acknowledgement;
  onSaved: () => void;
};

export function Acknowledge({ site, date, zone, acknowledgement, onSaved }: Props) {
  const w = words();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {acknowledgement && (
        <p class={`note ${acknowledgement.handled ? 'fine' : 'look'}`}>
          <span>{acknowledgement.note}</span>{' '}
          <span class="soft">
            {w.by} {acknowledgement.by}, {moment(acknowledgement.at, zone)}
          </span>
        </p>
      )}
      {mayI('exception.acknowledge', { region: site.district, siteId: site.siteId }) && (
        <button
          type="button"
          aria-label={`${acknowledgement ? w.again : w.act}: ${site.name}`}
          onClick={() => setOpen(true)}
        >
          {acknowledgement ? w.again : w.act}
        </button>
      )}
      {isOpen && (
        <NoteDialog
          site={site}
          date={date}
          before={acknowledgement?.note ?? ''}
          onClose={() => setOpen(false)}
          onSaved={onSaved}
        />
      )}
    </>
  );
}

type DialogProps = Pick<Props, 'site' | 'date' | 'onSaved'> & { before: string; onClose: () => void };

function NoteDialog({ site, date, before, onClose, onSaved }: DialogProps) {
  const w = words();
  const [note, setNote] = useState(before);
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>();
  const save = async (event: Event) => {
    event.preventDefault();
    await write('PUT', `/v1/sites/${site.siteId}/days/${date}/acknowledgement`, { note }).then(
      () => {
        onSaved();
        onClose();
      },
      (error: unknown) => setProblem(error instanceof Refused ? error.problem : w.offline),
    );
  };
  return (
    <Dialog title={w.title} onClose={onClose}>
      <form class="stack" onSubmit={save}>
        <p>{site.name}</p>
        <TextField id="follow-up" label={w.what} value={note} onChange={setNote} isLong required />
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
