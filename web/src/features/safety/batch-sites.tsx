// The sites that have food of a batch, those where it may still be stopped first.
import { number, time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { BatchTrace } from '../../lib/shapes.ts';
import { portionsText } from '../records/record-words.ts';

const words = wordsOf({
  id: {
    title: 'Titik yang menerima',
    none: 'Belum dikirim ke mana pun.',
    site: 'Titik layanan',
    sent: 'Dikirim',
    state: 'Keadaan',
    seen: 'Penarikan dibaca',
    unseen: 'belum dibaca',
    underWay: 'di jalan',
    arrived: (at: string) => `datang ${at}, belum dibagikan`,
    served: (n: string, at: string) => `dibagikan ${n} sampai ${at}`,
    held: 'ditahan',
  },
  en: {
    title: 'Sites that have it',
    none: 'Not sent anywhere yet.',
    site: 'Site',
    sent: 'Sent',
    state: 'State',
    seen: 'Recall read',
    unseen: 'not read yet',
    underWay: 'under way',
    arrived: (at: string) => `there since ${at}, not served`,
    served: (n: string, at: string) => `${n} served until ${at}`,
    held: 'on hold',
  },
});

type Site = BatchTrace['sites'][number];
type Props = { trace: BatchTrace; zone: string };

export function BatchSites({ trace: { sites, date, recall }, zone }: Props) {
  const w = words();
  const sorted = sites.toSorted((a, b) => Number(a.servedAt !== null) - Number(b.servedAt !== null));
  return (
    <section class="stack" aria-labelledby="sites">
      <h2 id="sites">
        {w.title} ({number(sites.length)})
      </h2>
      {sites.length === 0 && <p class="soft">{w.none}</p>}
      <div class="scroll">
        <table>
          <caption class="hidden">{w.title}</caption>
          <thead>
            <tr>
              <th scope="col">{w.site}</th>
              <th scope="col">{w.sent}</th>
              <th scope="col">{w.state}</th>
              {recall && <th scope="col">{w.seen}</th>}
            </tr>
          </thead>
          <tbody>
            {sorted.map((site) => (
              <tr key={site.siteId}>
                <th scope="row">
                  <a href={`/sites/${site.siteId}/days/${date}`}>{site.name}</a>
                </th>
                <td>{portionsText(site.dispatched)}</td>
                <td>
                  {stateOf(site, zone)}
                  {site.holds.length > 0 && <span class="mark act"> {w.held}</span>}
                </td>
                {recall && <td>{site.recallSeenAt ? time(site.recallSeenAt, zone) : w.unseen}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function stateOf({ served, servedAt, arrivedAt }: Site, zone: string): string {
  const w = words();
  if (served && servedAt) return w.served(portionsText(served), time(servedAt, zone));
  return arrivedAt ? w.arrived(time(arrivedAt, zone)) : w.underWay;
}
