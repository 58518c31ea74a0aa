// The form of a school's or posyandu's own tests of a day.
import './paper.css';
import { Loaded } from '../../components/loading.tsx';
import { day as dayText } from '../../lib/format.ts';
import { countingFacts } from '../records/shown-fact.ts';
import { useSiteDay } from '../site-day/use-site-day.ts';
import { annexOf } from './annex.ts';
import { formsWords } from './forms-words.ts';
import { PrintHead } from './print-head.tsx';
import { TestSheet } from './test-sheet.tsx';

export function SiteFormsPage({ id, date }: { id: string; date: string }) {
  const w = formsWords();
  const { reading, rules, zone, records } = useSiteDay(id, date);
  return (
    <div class="page">
      <PrintHead
        title={w.title}
        about={dayText(date)}
        back={{ href: `/sites/${id}/days/${date}`, text: w.back }}
        print={{ text: w.print, isOff: false }}
      />
      <Loaded reading={reading}>
        {({ site }) => (
          <TestSheet
            of="site"
            annex={annexOf('tests', rules, date)}
            place={site}
            date={date}
            facts={countingFacts(records)}
            zone={zone}
          />
        )}
      </Loaded>
    </div>
  );
}
