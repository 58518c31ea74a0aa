// A part of the app that could not be shown: it is not on this phone yet, or something in it broke. Records are safe.
import { wordsOf } from '../lib/language.ts';

const words = wordsOf({
  id: {
    title: 'Bagian ini belum bisa dibuka',
    what: 'Sambungkan ke internet, lalu muat ulang. Catatan Anda tetap aman di ponsel.',
    reload: 'Muat ulang',
  },
  en: {
    title: 'This part cannot be opened yet',
    what: 'Connect to the internet and reload. Your records are safe on this phone.',
    reload: 'Reload',
  },
});

export function NotLoaded() {
  const w = words();
  return (
    <div class="page narrow" role="alert">
      <h1>{w.title}</h1>
      <p>{w.what}</p>
      <button type="button" onClick={() => location.reload()}>
        {w.reload}
      </button>
    </div>
  );
}
