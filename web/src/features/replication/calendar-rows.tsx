// Days of the region that the plan counts with beside those of its calendar, such as the holidays of its schools.
import type { PlannedDays } from '../../../../shared/domain/proposal-calendar.ts';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { SelectField } from '../registry/select-field.tsx';

const words = wordsOf({
  id: {
    title: 'Kalender daerah',
    about:
      'Hari libur atau hari tambahan menurut kalender pendidikan setempat. Hari yang sudah ada di kalender wilayah tetap berlaku; yang di sini dihitung di rencana dan ditulis saat peluncuran.',
    row: (n: number) => `Baris ${n}`,
    from: 'Dari',
    to: 'Sampai',
    service: 'Layanan',
    off: 'tanpa layanan',
    on: 'ada layanan',
    kind: 'Jenis',
    school: 'kegiatan sekolah',
    programme: 'program',
    reason: 'Alasan',
    add: 'Tambah hari',
    remove: 'Hapus baris ini',
  },
  en: {
    title: 'Calendar of the region',
    about:
      'Holidays or extra days of the local school calendar. Days that are in the calendar of the region already stay; those here are counted in the plan and written by the launch.',
    row: (n: number) => `Row ${n}`,
    from: 'From',
    to: 'Until',
    service: 'Service',
    off: 'no service',
    on: 'service',
    kind: 'Kind',
    school: 'school event',
    programme: 'programme',
    reason: 'Reason',
    add: 'Add days',
    remove: 'Remove this row',
  },
});

type Props = {
  rows: readonly PlannedDays[];
  /** The day that a new row begins with. */
  startsOn: string;
  onChange: (rows: PlannedDays[]) => void;
  problemAt: (path: string) => string | undefined;
};

export function CalendarRows({ rows, startsOn, onChange, problemAt }: Props) {
  const w = words();
  const set = (at: number, part: Partial<PlannedDays>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...part } : row)));
  const blank = { from: startsOn, to: startsOn, service: false, kind: 'school' as const, reason: '' };
  return (
    <section class="stack" aria-labelledby="calendar-rows">
      <h2 id="calendar-rows">{w.title}</h2>
      <p class="soft">{w.about}</p>
      {rows.map((row, i) => (
        <CalendarRow
          key={i}
          at={i}
          row={row}
          onChange={(part) => set(i, part)}
          onRemove={() => onChange(rows.filter((_, other) => other !== i))}
          problemAt={(name) => problemAt(`${i}.${name}`)}
        />
      ))}
      <div class="row">
        <button type="button" onClick={() => onChange([...rows, blank])}>
          {w.add}
        </button>
      </div>
    </section>
  );
}

type RowProps = {
  at: number;
  row: PlannedDays;
  onChange: (part: Partial<PlannedDays>) => void;
  onRemove: () => void;
  problemAt: (name: string) => string | undefined;
};

function CalendarRow({ at, row, onChange, onRemove, problemAt }: RowProps) {
  const w = words();
  const text = (name: 'from' | 'to' | 'reason') => (
    <TextField
      id={`days-${at}-${name}`}
      type={name === 'reason' ? 'text' : 'date'}
      label={w[name]}
      value={row[name]}
      onChange={(value) => onChange({ [name]: value })}
      problem={problemAt(name)}
    />
  );
  return (
    <fieldset class="field">
      <legend>{w.row(at + 1)}</legend>
      <div class="columns">
        {text('from')}
        {text('to')}
        <SelectField
          id={`days-${at}-service`}
          label={w.service}
          value={row.service ? 'on' : 'off'}
          onChange={(value) => onChange({ service: value === 'on' })}
          options={(['off', 'on'] as const).map((value) => ({ value, label: w[value] }))}
        />
        <SelectField
          id={`days-${at}-kind`}
          label={w.kind}
          value={row.kind}
          onChange={(value) => onChange({ kind: value === 'programme' ? 'programme' : 'school' })}
          options={(['school', 'programme'] as const).map((value) => ({ value, label: w[value] }))}
        />
        {text('reason')}
      </div>
      <button type="button" onClick={onRemove}>
        {w.remove}
      </button>
    </fieldset>
  );
}
