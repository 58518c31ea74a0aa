// Which certificates this kitchen lacks or soon will, and for how long.
import { wordsOf } from '../../lib/language.ts';
import type { KitchenCertificate } from '../../lib/shapes.ts';
import { kindName, standingText } from '../certificates/standing-words.ts';

const words = wordsOf({
  id: { title: 'Sertifikat dapur', what: 'Sudah ada yang baru? Beri tahu koordinator.' },
  en: { title: 'Certificates of the kitchen', what: 'Is there a new one? Tell your coordinator.' },
});

export function CertificateNotice({ found }: { found: readonly KitchenCertificate[] }) {
  const w = words();
  const look = found.some(({ standing }) => standing.lacks) ? 'act' : 'look';
  return (
    <section class={`note ${look}`} aria-labelledby="certificates">
      <h2 id="certificates">{w.title}</h2>
      <ul>
        {found.map(({ kind, standing }) => (
          <li key={kind}>
            <b>{kindName(kind)}</b>: {standingText(standing)}
          </li>
        ))}
      </ul>
      <p>{w.what}</p>
    </section>
  );
}
