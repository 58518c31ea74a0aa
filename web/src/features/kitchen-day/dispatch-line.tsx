// One stop in the form for sending: chosen or not, and how many portions of each size.
import { PortionFields } from '../records/portion-fields.tsx';
import { portionsText } from '../records/record-words.ts';
import type { Line } from './draft-dispatch.ts';

type Props = { line: Line; problem: string | undefined; onChange: (part: Partial<Line>) => void };

export function DispatchLine({ line: { stop, isChosen, portions }, problem, onChange }: Props) {
  const sizes = stop.planned ?? portions;
  return (
    <fieldset class="panel stack">
      <legend class="hidden">{stop.name}</legend>
      <label class="row">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ currentTarget }) => onChange({ isChosen: currentTarget.checked })}
        />
        <span>
          <b>{stop.name}</b> <span class="soft">{portionsText(sizes)}</span>
        </span>
      </label>
      {isChosen && (
        <PortionFields
          id={`send-${stop.siteId}`}
          value={portions}
          onChange={(next) => onChange({ portions: next })}
          path="portions"
          problemAt={(path) => (path === 'portions' ? problem : undefined)}
        />
      )}
    </fieldset>
  );
}
