// Where a region whose code has ended goes on.
import { wordsOf } from '../../lib/language.ts';
import type { DatedRegion } from '../../lib/shapes.ts';

const words = wordsOf({
  id: { now: 'Kode ini sudah tidak berlaku. Wilayahnya kini:' },
  en: { now: 'This code is no longer in force. The region is now:' },
});

/** An answer that the phone kept from before has none. */
export const Successors = ({ regions = [] }: { regions?: DatedRegion['successors'] | undefined }) =>
  regions.length === 0 ? null : (
    <p class="note look">
      {words().now}{' '}
      {regions.map(({ code, name }) => (
        <a key={code} class="gap" href={`/regions/${code}`}>
          {name} ({code})
        </a>
      ))}
    </p>
  );
