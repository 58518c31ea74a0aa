// Portions by size: two steppers. A size that the plan does not have stays out of the way unless it is used.
import type { Portions } from '../../../../shared/domain/portions.ts';
import { Stepper } from '../../components/stepper.tsx';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    small: 'Porsi kecil',
    large: 'Porsi besar',
    planned: (n: string) => `Rencana ${n}`,
    came: (n: string) => `Datang ${n}`,
  },
  en: {
    small: 'Small portions',
    large: 'Large portions',
    planned: (n: string) => `Planned ${n}`,
    came: (n: string) => `Came ${n}`,
  },
});

/** Portions as typed: a size that was left empty is null. */
export type TypedPortions = { small: number | null; large: number | null };

export const NOTHING_TYPED: TypedPortions = { small: null, large: null };

/** The portions that were meant: a size left empty is none as long as the other is filled in; with both empty, nothing was said. */
export const portionsOf = ({ small, large }: TypedPortions): Portions | undefined =>
  small === null && large === null ? undefined : { small: small ?? 0, large: large ?? 0 };

type Props = {
  id: string;
  title?: string;
  value: TypedPortions;
  onChange: (value: TypedPortions) => void;
  expected?: Portions | undefined;
  /** What `expected` is: the plan unless said otherwise. */
  against?: 'planned' | 'came';
  path: string;
  problemAt: (path: string) => string | undefined;
};

export function PortionFields({
  id,
  title,
  value,
  onChange,
  expected,
  against = 'planned',
  path,
  problemAt,
}: Props) {
  const w = words();
  const whole = problemAt(path);
  return (
    <fieldset class="two">
      {title && <legend class="hidden">{title}</legend>}
      {(['small', 'large'] as const).map((size) => (
        <Stepper
          key={size}
          id={`${id}-${size}`}
          label={title ? `${title}: ${w[size].toLowerCase()}` : w[size]}
          value={value[size]}
          onChange={(next) => onChange({ ...value, [size]: next })}
          hint={expected && w[against](number(expected[size]))}
          problem={problemAt(`${path}.${size}`) ?? (size === 'large' ? whole : undefined)}
        />
      ))}
    </fieldset>
  );
}
