// The templates that a region copies, each leading to what later versions offer.
import { useAnswer } from '../../lib/answers.ts';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, Offers } from '../../lib/shapes.ts';
import { useTemplateNames } from './use-template-names.ts';

const words = wordsOf({
  id: {
    title: 'Yang disalin wilayah ini',
    one: (name: string, version: number, since: string) => `${name}, versi ${version}, diluncurkan ${since}`,
  },
  en: {
    title: 'What this region copies',
    one: (name: string, version: number, since: string) => `${name}, version ${version}, launched ${since}`,
  },
});

export function Copies({ code }: { code: string }) {
  const w = words();
  const copies = useAnswer<List<Offers['copy']>>(`/v1/regions/${code}/copies`).data?.items ?? [];
  const nameOf = useTemplateNames();
  if (copies.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="copies">
      <h2 id="copies">{w.title}</h2>
      <ul class="plain">
        {copies.map(({ id, template, launchedOn }) => (
          <li key={id}>
            <a class="button" href={`/regions/${code}/replication/copies/${id}`}>
              {w.one(nameOf(template), template.version, day(launchedOn, 'date'))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
