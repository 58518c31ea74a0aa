// What this kitchen and the sites it cooks for have to look at now, briefly.
import { wordsOf } from '../../lib/language.ts';
import type { Alert } from '../../lib/shapes.ts';
import { kindName, lookOf } from './alert-names.ts';
import { TakeCare } from './take-care.tsx';

const words = wordsOf({
  id: { title: 'Peringatan' },
  en: { title: 'Alerts' },
});

type Props = { alerts: readonly Alert[]; zone: string; onSaved: () => void };

export function KitchenAlerts({ alerts, zone, onSaved }: Props) {
  const look = alerts.some(({ kind }) => lookOf(kind) === 'act') ? 'act' : 'look';
  return (
    <section class={`note ${look}`} aria-labelledby="alerts">
      <h2 id="alerts">{words().title}</h2>
      <ul class="plain">
        {alerts.map((alert) => (
          <li key={alert.id} class="row spread">
            <span>
              <b>{kindName(alert.kind)}</b>: {alert.place.name}. {alert.message}
            </span>
            <TakeCare alert={alert} zone={zone} onSaved={onSaved} />
          </li>
        ))}
      </ul>
    </section>
  );
}
