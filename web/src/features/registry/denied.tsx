// A form of the registry, opened by who may not change it.
import { ProblemNote } from '../../components/problem-note.tsx';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: { title: 'Di luar wewenang Anda', detail: 'Registri diubah oleh koordinator wilayah.' },
  en: {
    title: 'Outside what you may do',
    detail: 'The registry is changed by the coordinator of the region.',
  },
});

export const Denied = () => <ProblemNote problem={words()} />;
