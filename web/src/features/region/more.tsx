// The rest of a list, asked for with a button; when it does not come, that is said.
import { ProblemNote } from '../../components/problem-note.tsx';
import { wordsOf } from '../../lib/language.ts';
import type { usePages } from './use-pages.ts';

const words = wordsOf({
  id: { title: 'Lanjutannya belum termuat', detail: 'Sambungkan ke internet, lalu tekan lagi.' },
  en: { title: 'The rest was not loaded', detail: 'Connect to the internet, then press again.' },
});

export type Pages = Pick<ReturnType<typeof usePages>, 'hasMore' | 'loadMore' | 'failure'>;

export const More = ({ pages: { hasMore, loadMore, failure }, label }: { pages: Pages; label: string }) => (
  <>
    {failure && <ProblemNote problem={failure.problem ?? words()} />}
    {hasMore && (
      <button type="button" onClick={loadMore}>
        {label}
      </button>
    )}
  </>
);
