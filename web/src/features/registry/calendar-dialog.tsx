// Setting a day without service, or an extra day.
import { useState } from 'preact/hooks';
import { calendarEntry, type LocalDay } from '../../../../shared/domain/calendar.ts';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import { Choices } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { call, Refused, write } from '../../lib/api.ts';
import { day as dayText } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    service: 'Layanan',
    off: 'tanpa layanan',
    on: 'ada layanan',
    kind: 'Jenis',
    school: 'kegiatan sekolah',
    programme: 'program',
    reason: 'Alasan',
    decree: 'Nomor surat (boleh kosong)',
    save: 'Simpan',
    cancel: 'Batal',
    remove: 'Hapus hari khusus ini',
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu simpan lagi.' },
  },
  en: {
    service: 'Service',
    off: 'no service',
    on: 'service',
    kind: 'Kind',
    school: 'school event',
    programme: 'programme',
    reason: 'Reason',
    decree: 'Number of the letter (may be empty)',
    save: 'Save',
    cancel: 'Cancel',
    remove: 'Remove this special day',
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then save again.' },
  },
});

type Props = {
  code: string;
  date: string;
  before: LocalDay | undefined;
  onClose: () => void;
  onSaved: () => void;
};

export function CalendarDialog({ code, date, before, onClose, onSaved }: Props) {
  const w = words();
  const [service, setService] = useState(before?.service ? 'on' : 'off');
  const [kind, setKind] = useState<'school' | 'programme'>(
    before?.kind === 'programme' ? 'programme' : 'school',
  );
  const [reason, setReason] = useState(before?.reason ?? '');
  const [decree, setDecree] = useState(before?.decree ?? '');
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>();
  const entry = { service: service === 'on', kind, reason, ...(decree.trim() && { decree: decree.trim() }) };
  const checked = calendarEntry.safeParse(entry);
  const at = `/v1/regions/${code}/calendar/${date}`;
  const end = (work: Promise<unknown>) =>
    work.then(
      () => {
        onSaved();
        onClose();
      },
      (error: unknown) => setProblem(error instanceof Refused ? error.problem : w.offline),
    );
  const save = (event: Event) => {
    event.preventDefault();
    if (!checked.success)
      return setProblem({
        title: w.reason,
        detail: issuesOf(checked.error)(language.value)[0]?.message ?? '',
      });
    return end(write('PUT', at, entry));
  };
  return (
    <Dialog title={dayText(date)} onClose={onClose}>
      <form class="stack" onSubmit={save}>
        <Choices
          name="service"
          label={w.service}
          value={service}
          onChange={setService}
          options={[
            { value: 'off', label: w.off },
            { value: 'on', label: w.on },
          ]}
        />
        <Choices
          name="kind"
          label={w.kind}
          value={kind}
          onChange={setKind}
          options={(['school', 'programme'] as const).map((value) => ({ value, label: w[value] }))}
        />
        <TextField id="day-reason" label={w.reason} value={reason} onChange={setReason} />
        <TextField id="decree" label={w.decree} value={decree} onChange={setDecree} />
        {problem && <ProblemNote problem={problem} />}
        <div class="row">
          <button type="submit" class="primary">
            {w.save}
          </button>
          <button type="button" onClick={onClose}>
            {w.cancel}
          </button>
          {before && (
            <button type="button" class="danger" onClick={() => void end(call(at, { method: 'DELETE' }))}>
              {w.remove}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
