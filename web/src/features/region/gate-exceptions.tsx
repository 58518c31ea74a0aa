// Kitchens that began through their gates and lack one again, such as by a waiver that ended or a certificate that was revoked.
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KitchenReadiness, List } from '../../lib/shapes.ts';
import { lackingGates } from './lacking-gates.ts';

const MOST = 8;

const words = wordsOf({
  id: {
    title: 'Dapur yang gerbangnya kurang lagi',
    all: 'Semua dapur dan gerbangnya',
  },
  en: {
    title: 'Kitchens whose gates lack again',
    all: 'All kitchens and their gates',
  },
});

/** As of today, whatever day the page shows; nothing while all is well. */
export function GateExceptions({ code }: { code: string }) {
  const w = words();
  const path = `/v1/regions/${code}/gates?standing=lacking&limit=${MOST}`;
  const found = useAnswer<List<KitchenReadiness>>(path).data?.items ?? [];
  if (found.length === 0) return null;
  const at = `/regions/${code}/replication/kitchens`;
  return (
    <section class="panel stack" aria-labelledby="gates-lacking">
      <h2 id="gates-lacking">{w.title}</h2>
      <ul>
        {found.map((kitchen) => (
          <li key={kitchen.id}>
            <a href={`${at}/${kitchen.id}`}>{kitchen.name}</a>: {lackingGates(kitchen)}
          </li>
        ))}
      </ul>
      <a href={at}>{w.all}</a>
    </section>
  );
}
