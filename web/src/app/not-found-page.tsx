import { wordsOf } from '../lib/language.ts';

const words = wordsOf({
  id: {
    title: 'Halaman ini tidak ada',
    what: 'Periksa alamatnya, atau mulai dari beranda.',
    home: 'Ke beranda',
  },
  en: { title: 'There is no such page', what: 'Check the address, or start from home.', home: 'Home' },
});

export function NotFoundPage() {
  const w = words();
  return (
    <div class="page narrow">
      <h1>{w.title}</h1>
      <p>{w.what}</p>
      <a class="button" href="/">
        {w.home}
      </a>
    </div>
  );
}
