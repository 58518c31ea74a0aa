// What a planner may set before a pilot is frozen: staff, vehicles, suppliers, equipment and targets, as the rules propose them.
import type { TemplateChoices } from '../../../../shared/domain/template.ts';
import { partName } from '../../../../shared/domain/template-words.ts';
import { TextField } from '../../components/text-field.tsx';
import { language, wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    staffing: 'Staf tiap dapur',
    sanitarian: 'Kurang dari satu berarti dipakai bersama beberapa dapur.',
    equipment: 'Peralatan tiap dapur',
    others: 'Kendaraan dan pemasok tiap dapur',
    targets: 'Target (persen)',
  },
  en: {
    staffing: 'Staff of a kitchen',
    sanitarian: 'Less than one means shared by several kitchens.',
    equipment: 'Equipment of a kitchen',
    others: 'Vehicles and suppliers of a kitchen',
    targets: 'Targets (percent)',
  },
});

const PERCENT = 100;

type Props = {
  value: TemplateChoices;
  onChange: (value: TemplateChoices) => void;
  problemAt: (path: string) => string | undefined;
};

export function ChoiceFields({ value, onChange, problemAt }: Props) {
  const w = words();
  const { vehicles, suppliers } = value;
  const inPercent = mapped(value.targets, (share) => Math.round(share * PERCENT * 10) / 10);
  const group = (title: string, section: string, numbers: Numbers, set: (next: Numbers) => void) => (
    <Group title={title} section={section} numbers={numbers} onChange={set} problemAt={problemAt} />
  );
  return (
    <>
      {group(w.staffing, 'staffing', value.staffing, (staffing) => onChange({ ...value, staffing }))}
      <p class="soft">{w.sanitarian}</p>
      {group(w.others, '', { vehicles, suppliers }, (next) => onChange({ ...value, ...next }))}
      {group(w.targets, 'targets', inPercent, (next) =>
        onChange({
          ...value,
          targets: mapped(next, (share) => share / PERCENT) as TemplateChoices['targets'],
        }),
      )}
      <details>
        <summary>{w.equipment}</summary>
        {group(w.equipment, 'equipment', value.equipment, (equipment) => onChange({ ...value, equipment }))}
      </details>
    </>
  );
}

type Numbers = Readonly<Record<string, number>>;
const mapped = (numbers: Numbers, to: (value: number) => number): Record<string, number> =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, to(value)]));

type GroupProps = {
  title: string;
  section: string;
  numbers: Numbers;
  onChange: (next: Record<string, number>) => void;
  problemAt: Props['problemAt'];
};

const Group = ({ title, section, numbers, onChange, problemAt }: GroupProps) => (
  <fieldset class="field named">
    <legend>{title}</legend>
    <div class="columns">
      {Object.entries(numbers).map(([name, value]) => (
        <TextField
          key={name}
          id={`choice-${section}-${name}`}
          type="number"
          label={partName(name, language.value)}
          value={Number.isNaN(value) ? '' : String(value)}
          onChange={(text) => onChange({ ...numbers, [name]: text === '' ? Number.NaN : Number(text) })}
          problem={problemAt(['choices', section, name].filter(Boolean).join('.'))}
        />
      ))}
    </div>
  </fieldset>
);
