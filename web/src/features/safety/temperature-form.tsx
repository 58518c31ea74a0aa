// A reading: where, how many degrees; and what was done when it is out of range.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';
import { temperatureFact } from '../../../../shared/domain/safety-facts.ts';
import { FOOD_POINTS, isInRange, limitAt, type Point } from '../../../../shared/domain/temperature.ts';
import { Choices } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { BatchField } from '../kitchen-day/batch-field.tsx';
import type { Draft } from '../records/judge.ts';
import type { SafetyFormProps } from './form-props.ts';
import { POINT_NAMES } from './point-names.ts';
import { SafetyForm, useHead } from './safety-form.tsx';
import { toCelsius } from './to-celsius.ts';
import { useBatch } from './use-batch.ts';

const words = wordsOf({
  id: {
    where: 'Diukur di mana',
    celsius: 'Suhu (°C)',
    atLeast: (n: string) => `Paling rendah ${n} °C`,
    atMost: (n: string) => `Paling tinggi ${n} °C`,
    action: 'Tindakan yang diambil',
    instrument: 'Termometer',
  },
  en: {
    where: 'Where it was read',
    celsius: 'Temperature (°C)',
    atLeast: (n: string) => `At least ${n} °C`,
    atMost: (n: string) => `At most ${n} °C`,
    action: 'What was done about it',
    instrument: 'Thermometer',
  },
});

const OF_KITCHEN: readonly Point[] = [
  'cook-core',
  'hot-hold',
  'dispatch',
  'receiving',
  'chiller',
  'freezer',
  'reheat',
];
const OF_SITE: readonly Point[] = ['arrival', 'reheat'];

export function TemperatureForm(props: SafetyFormProps<'temperature'>) {
  const { place, date, context, batches, before } = props;
  const w = words();
  const common = useHead(props);
  const points = 'siteId' in place ? OF_SITE : OF_KITCHEN;
  const [point, setPoint] = useState<Point>(before?.point ?? points[0] ?? 'arrival');
  const [degrees, setDegrees] = useState(before ? number(before.celsius, 1) : '');
  const [action, setAction] = useState(before?.correctiveAction ?? '');
  const [instrument, setInstrument] = useState(before?.instrument ?? '');
  const { batchId, setBatchId, ofBatch } = useBatch(batches, before?.batchId, before !== undefined);
  const limit = context && limitAt(point, context.rules, date);
  const celsius = toCelsius(degrees);
  const isOut = limit && celsius !== undefined && !isInRange(celsius, limit);
  const draft: Draft<FactOf<'temperature'>> = {
    ...common,
    kind: 'temperature',
    ...place,
    ...(FOOD_POINTS.has(point) && ofBatch),
    point,
    celsius,
    ...(limit && { limit: limit.celsius }),
    ...(instrument.trim() && { instrument: instrument.trim() }),
    ...(action.trim() && { correctiveAction: action.trim() }),
  };
  return (
    <SafetyForm given={props} schema={temperatureFact} draft={draft}>
      {(problemAt) => (
        <>
          <Choices
            name="point"
            label={w.where}
            options={points.map((value) => ({ value, label: POINT_NAMES()[value] }))}
            value={point}
            onChange={setPoint}
          />
          <BatchField
            batches={FOOD_POINTS.has(point) ? batches : []}
            zone={props.zone}
            value={batchId}
            onChange={setBatchId}
          />
          <TextField
            id="celsius"
            label={w.celsius}
            value={degrees}
            onChange={setDegrees}
            hint={limit && (limit.side === 'at-least' ? w.atLeast : w.atMost)(number(limit.celsius, 1))}
            problem={problemAt('celsius')}
          />
          {isOut && (
            <TextField
              id="action"
              label={w.action}
              value={action}
              onChange={setAction}
              isLong
              problem={problemAt('correctiveAction')}
            />
          )}
          <TextField
            id="instrument"
            label={w.instrument}
            value={instrument}
            onChange={setInstrument}
            problem={problemAt('instrument')}
          />
        </>
      )}
    </SafetyForm>
  );
}
