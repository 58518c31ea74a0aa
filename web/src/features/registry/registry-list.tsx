// A list of the registry as it is on its way, empty, or there; with how much of it is shown.
import type { ComponentChildren } from 'preact';
import { Loaded } from '../../components/loading.tsx';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { More } from '../region/more.tsx';
import type { usePages } from '../region/use-pages.ts';

const words = wordsOf({
  id: {
    more: 'Muat lagi',
    loaded: (n: string) => `${n} dimuat`,
    partly: (n: string) => `${n} dimuat, masih ada lagi`,
    notFound: 'Tidak ada yang cocok dengan pencarian ini.',
    searching: 'Mencari …',
  },
  en: {
    more: 'Load more',
    loaded: (n: string) => `${n} loaded`,
    partly: (n: string) => `${n} loaded, there are more`,
    notFound: 'Nothing matches this search.',
    searching: 'Searching …',
  },
});

type Props = {
  pages: ReturnType<typeof usePages>;
  isSearch: boolean;
  /** What an empty registry says. */
  none: string;
  children: ComponentChildren;
};

export function RegistryList({ pages, isSearch, none, children }: Props) {
  const w = words();
  const { first, items, hasMore } = pages;
  const isEmpty = items.length === 0 && !hasMore;
  if (isSearch && first.isWaiting) return <p role="status">{w.searching}</p>;
  return (
    <Loaded reading={first}>
      {() => (
        <>
          {isEmpty ? <p>{isSearch ? w.notFound : none}</p> : children}
          <p class="soft" role="status">
            {(hasMore ? w.partly : w.loaded)(number(items.length))}
          </p>
          <More pages={pages} label={w.more} />
        </>
      )}
    </Loaded>
  );
}
