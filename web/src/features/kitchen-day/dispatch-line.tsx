// One stop in the form for sending: chosen or not, and how many portions of each size.
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Finding } from '../records/judge.ts';
import { PortionFields } from '../records/portion-fields.tsx';
import { portionsText } from '../records/record-words.ts';
import { isHeld, type Line } from './draft-dispatch.ts';

const words = wordsOf({
  id: {
    sent: (n: string) => `sudah dikirim ${n}`,
    closed: 'tidak ada layanan',
    none: 'tanpa rencana',
    replaces: 'Menggantikan makanan yang ditahan',
  },
  en: {
    sent: (n: string) => `${n} sent already`,
    closed: 'no service',
    none: 'no plan',
    replaces: 'In place of the food on hold',
  },
});

type Props = { line: Line; findings: readonly Finding[]; onChange: (part: Partial<Line>) => void };

export function DispatchLine({ line, findings, onChange }: Props) {
  const { stop, isChosen, portions, isReplacing } = line;
  return (
    <fieldset class="panel stack">
      <legend class="hidden">{stop.name}</legend>
      <label class="choose">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ currentTarget }) => onChange({ isChosen: currentTarget.checked })}
        />
        <span>
          <b>{stop.name}</b> <span class="soft">{aboutOf(line)}</span>
        </span>
      </label>
      {isChosen && isHeld(stop) && (
        <label class="choose">
          <input
            type="checkbox"
            checked={isReplacing}
            onChange={({ currentTarget }) => onChange({ isReplacing: currentTarget.checked })}
          />
          {words().replaces}
        </label>
      )}
      {isChosen && (
        <PortionFields
          id={`send-${stop.siteId}`}
          value={portions}
          onChange={(next) => onChange({ portions: next })}
          expected={stop.planned ?? undefined}
          path="portions"
          problemAt={(path) => findings.find((finding) => finding.path === path)?.message}
        />
      )}
    </fieldset>
  );
}

/** What there is to know before choosing: nobody is there, something went already, or what is planned. */
function aboutOf({ stop, isChosen }: Line): string {
  const w = words();
  if (stop.status === 'closed') return w.closed;
  if (stop.dispatched) return w.sent(number(stop.dispatched.small + stop.dispatched.large));
  if (!stop.planned) return w.none;
  return isChosen ? '' : portionsText(stop.planned);
}
