// A suspension as it is typed, and back.
import type { Suspension } from '../../../../shared/domain/suspension.ts';

export type SuspensionText = {
  step: Suspension['step'];
  class: Extract<Suspension, { class: string }>['class'];
  from: string;
  until: string;
  reason: string;
  letter: string;
  instead: string;
  /** The kitchens of single sites. */
  sites: Readonly<Record<string, string>>;
  liftedOn: string;
  basis: string;
};

export const BLANK_SUSPENSION: SuspensionText = {
  step: 'suspension-kf',
  class: 'light',
  from: '',
  until: '',
  reason: '',
  letter: '',
  instead: '',
  sites: {},
  liftedOn: '',
  basis: '',
};

export const toText = (one: Suspension): SuspensionText => ({
  ...BLANK_SUSPENSION,
  step: one.step,
  class: one.step === 'warning' ? 'light' : one.class,
  from: one.from,
  until: one.until ?? '',
  reason: one.reason,
  letter: one.letter ?? '',
  instead: one.substitutes?.all ?? '',
  sites: one.substitutes?.sites ?? {},
  liftedOn: one.lifted?.on ?? '',
  basis: one.lifted?.basis ?? '',
});

/** What the form does not ask about stays as it was: the letter of the lifting. */
export function toDraft(text: SuspensionText, before: Suspension | undefined): Suspension {
  const { step, class: name, from, until, reason, letter, instead, sites, liftedOn, basis } = text;
  const substitutes = {
    ...(instead && { all: instead }),
    ...(Object.keys(sites).length > 0 && { sites }),
  };
  const common = {
    ...(from && { from }),
    ...(until && { until }),
    ...(reason.trim() && { reason: reason.trim() }),
    ...(letter.trim() && { letter: letter.trim() }),
    ...(Object.keys(substitutes).length > 0 && { substitutes }),
    ...(liftedOn && { lifted: { ...before?.lifted, on: liftedOn, basis: basis.trim() } }),
  };
  return (step === 'warning' ? { step, ...common } : { step, class: name, ...common }) as Suspension;
}
