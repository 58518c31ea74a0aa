// What of a round is looked at: an age and a subject. Until someone chooses, the first that has children.
import { AGE_GROUPS, type AgeGroup } from '../../../../shared/domain/age-band.ts';
import { type Subject, subjectsOf } from '../../../../shared/domain/outcome-subjects.ts';
import type { RegionOutcomes } from '../../lib/shapes.ts';

export type Chosen = { age: AgeGroup; subject: Subject };

export const toText = ({ age, subject }: Chosen): string => `${age}.${subject}`;

/** Those that have children, or hide how many. */
export const choicesOf = ({ outcomes }: Pick<RegionOutcomes, 'outcomes'>): Chosen[] =>
  AGE_GROUPS.flatMap((age) => subjectsOf(age).map((subject) => ({ age, subject }))).filter(
    ({ age, subject }) => outcomes[age][subject]?.n !== 0,
  );

export const chosenOf = (choices: readonly Chosen[], text: string): Chosen | undefined =>
  choices.find((choice) => toText(choice) === text) ?? choices[0];
