// A recall under way: which sites have read it, as they do.
import { useAnswer } from '../../lib/answers.ts';
import { number, time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { BatchTrace, CandidateBatch } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    recalled: (at: string, n: string, of: string) => `Ditarik ${at}; dibaca ${n} dari ${of} titik`,
    read: (at: string) => `dibaca ${at}`,
    unread: 'belum dibaca',
  },
  en: {
    recalled: (at: string, n: string, of: string) => `Recalled ${at}; read by ${n} of ${of} sites`,
    read: (at: string) => `read ${at}`,
    unread: 'not read yet',
  },
});

const POLL_MS = 10_000;

export function RecallSeen({ one, zone }: { one: CandidateBatch; zone: string }) {
  const w = words();
  const { kitchen, date, batchId, recall, illSites, otherSites } = one;
  const path = `/v1/kitchens/${kitchen.id}/days/${date}/batches/${batchId}`;
  const sites = useAnswer<BatchTrace>(path, { pollMs: POLL_MS }).data?.sites;
  const all = sites?.length ?? illSites.length + otherSites;
  const seen = sites?.filter(({ recallSeenAt }) => recallSeenAt).length ?? recall?.seen ?? 0;
  return (
    <div class="note act">
      <strong>{w.recalled(time(recall?.fact.at ?? '', zone), number(seen), number(all))}</strong>
      <ul>
        {sites?.map(({ siteId, name, recallSeenAt }) => (
          <li key={siteId}>
            {name}: {recallSeenAt ? w.read(time(recallSeenAt, zone)) : w.unread}
          </li>
        ))}
      </ul>
    </div>
  );
}
