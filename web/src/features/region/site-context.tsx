// What the regional office sees above a site's day: where the site is, who cooks for it, and the note on the day.
import './region.css';
import { zoneOf } from '../../../../shared/domain/region.ts';
import type { SiteDay } from '../../lib/shapes.ts';
import { Acknowledge } from './acknowledge.tsx';
import { KitchenLinks } from './kitchen-links.tsx';
import { Breadcrumb } from './region-nav.tsx';

type Props = { day: SiteDay; onSaved: () => void };

export function SiteContext({
  day: { site, date, kitchens, discrepancies, acknowledgement },
  onSaved,
}: Props) {
  const needsNote = discrepancies.length > 0 || acknowledgement !== null;
  return (
    <>
      <Breadcrumb code={site.district} date={date} isOpen />
      <KitchenLinks kitchens={kitchens} date={date} />
      {needsNote && (
        <div class="stack">
          <Acknowledge
            site={{ siteId: site.id, name: site.name, district: site.district }}
            date={date}
            zone={zoneOf(site.district)}
            acknowledgement={acknowledgement}
            onSaved={onSaved}
          />
        </div>
      )}
    </>
  );
}
