// The templates that a region copies, each leading to what later versions offer.
import { useAnswer } from '../../lib/answers.ts';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, Offers } from '../../lib/shapes.ts';
import { useTemplate } from './use-template.ts';

const words = wordsOf({
  id: {
    title: 'Yang disalin wilayah ini',
    one: (name: string, version: number, since: string) => `${name} versi ${version}, diluncurkan ${since}`,
  },
  en: {
    title: 'What this region copies',
    one: (name: string, version: number, since: string) => `${name} version ${version}, launched ${since}`,
  },
});

export function Copies({ code }: { code: string }) {
  const w = words();
  const copies = useAnswer<List<Offers['copy']>>(`/v1/regions/${code}/copies`).data?.items ?? [];
  if (copies.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="copies">
      <h2 id="copies">{w.title}</h2>
      <ul class="plain">
        {copies.map((copy) => (
          <li key={copy.id}>
            <One code={code} copy={copy} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ code, copy: { id, template, launchedOn } }: { code: string; copy: Offers['copy'] }) {
  const name = useTemplate(template)?.name ?? template.id;
  return (
    <a class="button" href={`/regions/${code}/replication/copies/${id}`}>
      {words().one(name, template.version, day(launchedOn, 'date'))}
    </a>
  );
}
