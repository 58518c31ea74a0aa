// Until when food may be eaten, counting down; past its time it says so.
import { useEffect, useState } from 'preact/hooks';
import { now } from '../../lib/clock.ts';
import { number, time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: {
    by: (at: string) => `Makan sebelum ${at}`,
    left: (n: string) => `sisa ${n} menit`,
    over: (n: string) => `lewat ${n} menit`,
  },
  en: {
    by: (at: string) => `Eat before ${at}`,
    left: (n: string) => `${n} min left`,
    over: (n: string) => `${n} min past`,
  },
});

const TICK_MS = 20_000;
const SOON_MIN = 30;

export function TimeLeft({ until, zone }: { until: string; zone: string }) {
  const w = words();
  const [moment, setMoment] = useState(() => +now());
  useEffect(() => {
    const timer = setInterval(() => setMoment(+now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.floor((Date.parse(until) - moment) / 60_000);
  const look = minutes < 0 ? 'act' : minutes < SOON_MIN ? 'look' : 'fine';
  return (
    <span class="row">
      <b>{w.by(time(until, zone))}</b>
      <span class={`mark ${look}`} role="timer">
        {minutes < 0 ? w.over(number(-minutes)) : w.left(number(minutes))}
      </span>
    </span>
  );
}
