// Two readings of a weight or a height side by side; a third appears when they differ by more than is usual.
import type { MeasuringContext } from '../../../../shared/domain/judge-measurement.ts';
import { wordsOf } from '../../lib/language.ts';
import { DecimalField } from './decimal-field.tsx';
import { type Finding, isThirdAsked, type Measure, type Typed } from './readings.ts';

const words = wordsOf({
  id: {
    weightKg: 'Berat badan',
    heightCm: 'Panjang atau tinggi badan',
    reading: (n: number) => `Bacaan ${n}`,
    second: 'Tulis bacaan kedua.',
  },
  en: {
    weightKg: 'Weight',
    heightCm: 'Length or height',
    reading: (n: number) => `Reading ${n}`,
    second: 'Write the second reading.',
  },
});

const UNITS = { weightKg: 'kg', heightCm: 'cm' } as const;

type Props = {
  measure: Measure;
  typed: Typed;
  context: Pick<MeasuringContext, 'rules' | 'round'>;
  findings: readonly Finding[];
  wasPressed: boolean;
  onChange: (readings: Typed[Measure]) => void;
};

export function ReadingFields({ measure, typed, context, findings, wasPressed, onChange }: Props) {
  const w = words();
  const readings = typed[measure];
  const isThird = isThirdAsked(typed, measure, context);
  const shown = isThird ? ([0, 1, 2] as const) : ([0, 1] as const);
  const whole = findings.find(({ path }) => path === measure);
  const isSaid = whole?.code === 'third-reading' || wasPressed;
  return (
    <fieldset class="pair">
      <legend>
        <b>{w[measure]}</b>
      </legend>
      {shown.map((at) => (
        <DecimalField
          key={at}
          id={`${measure}-${at + 1}`}
          of={w[measure]}
          label={w.reading(at + 1)}
          unit={UNITS[measure]}
          value={readings[at]}
          onChange={(text) => onChange(readings.with(at, text) as unknown as Typed[Measure])}
          problem={findings.find(({ path }) => path === `${measure}.${at}`)?.message}
        />
      ))}
      {whole && isSaid && (
        <span class="problem-text whole" role="alert">
          {whole.code === 'too-small' ? w.second : whole.message}
        </span>
      )}
    </fieldset>
  );
}
