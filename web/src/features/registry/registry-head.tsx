// The head of the registry's pages: where, and which list.
import '../region/region.css';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Region } from '../../lib/shapes.ts';
import { Breadcrumb, Tabs } from '../region/region-nav.tsx';

const words = wordsOf({
  id: { title: 'Registri', lists: 'Daftar', sites: 'Titik layanan', kitchens: 'Dapur', calendar: 'Kalender' },
  en: { title: 'Registry', lists: 'Lists', sites: 'Sites', kitchens: 'Kitchens', calendar: 'Calendar' },
});

export type RegistryList = 'sites' | 'kitchens' | 'calendar';
const LISTS: readonly RegistryList[] = ['sites', 'kitchens', 'calendar'];

export function RegistryHead({ code, current }: { code: string; current: RegistryList }) {
  const w = words();
  const name = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  return (
    <>
      <Breadcrumb code={code} />
      <header class="stack">
        <h1>
          {w.title}: {name}
        </h1>
        <Tabs code={code} current="registry" />
        <nav class="row" aria-label={w.lists}>
          {LISTS.map((list) => (
            <a
              key={list}
              class={list === current ? 'button primary' : 'button'}
              aria-current={list === current ? 'page' : undefined}
              href={`/regions/${code}/registry/${list}`}
            >
              {w[list]}
            </a>
          ))}
        </nav>
      </header>
    </>
  );
}
