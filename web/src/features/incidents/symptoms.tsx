// What an ill person complains of: any of the known symptoms.
import type { IllPerson } from '../../../../shared/domain/ill-person.ts';
import { SYMPTOM_NAMES, SYMPTOMS } from '../../../../shared/domain/incident-words.ts';
import { language } from '../../lib/language.ts';

type Props = {
  label: string;
  chosen: IllPerson['symptoms'];
  onChange: (symptoms: IllPerson['symptoms']) => void;
};

export const Symptoms = ({ label, chosen, onChange }: Props) => (
  <fieldset class="field">
    <legend>{label}</legend>
    <div class="choices">
      {SYMPTOMS.map((symptom) => (
        <label key={symptom}>
          <input
            type="checkbox"
            checked={chosen.includes(symptom)}
            onChange={() =>
              onChange(
                chosen.includes(symptom) ? chosen.filter((one) => one !== symptom) : [...chosen, symptom],
              )
            }
          />
          {SYMPTOM_NAMES[symptom][language.value]}
        </label>
      ))}
    </div>
  </fieldset>
);
