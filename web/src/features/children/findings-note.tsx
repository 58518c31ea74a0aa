// What is worth a look after a child was saved: its NIK stands on other children too.
import type { SavedChild } from '../../lib/shapes.ts';

export const FindingsNote = ({ findings }: { findings: SavedChild['findings'] }) =>
  findings.length === 0 ? null : (
    <div class="note look" role="alert">
      {findings.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
