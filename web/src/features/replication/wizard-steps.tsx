// The steps of a new proposal: each is saved when it is done, so that it can be left and come back to.
import { wordsOf } from '../../lib/language.ts';

export const STEPS = ['template', 'schools', 'places', 'numbers', 'plan'] as const;
export type StepName = (typeof STEPS)[number];

const words = wordsOf<Record<StepName | 'steps', string>>({
  id: {
    steps: 'Langkah usulan',
    template: 'Templat',
    schools: 'Sekolah',
    places: 'Tempat dapur',
    numbers: 'Angka',
    plan: 'Hitung',
  },
  en: {
    steps: 'Steps of the proposal',
    template: 'Template',
    schools: 'Schools',
    places: 'Places for kitchens',
    numbers: 'Numbers',
    plan: 'Calculate',
  },
});

type Props = { at: string; id: string | undefined; current: StepName };

/** Links to all steps once the proposal is there. */
export function WizardSteps({ at, id, current }: Props) {
  const w = words();
  return (
    <nav aria-label={w.steps} class="no-print">
      <ol class="steps">
        {STEPS.map((step, i) => (
          <li key={step}>
            {id && step !== current ? (
              <a href={`${at}/${id}/${step}`}>
                {i + 1}. {w[step]}
              </a>
            ) : (
              <span
                class={step === current ? 'mark fine' : 'soft'}
                aria-current={step === current ? 'step' : undefined}
              >
                {i + 1}. {w[step]}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
