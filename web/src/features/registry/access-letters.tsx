// The letters that bring the codes to schools and kitchens, one to a sheet: the code, a link to scan, and three steps.
import { Loaded } from '../../components/loading.tsx';
import { day as dayText, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { PlaceAccess } from '../../lib/shapes.ts';
import { QrCode } from '../kitchen-day/qr.tsx';
import { More } from '../region/more.tsx';
import type { usePages } from '../region/use-pages.ts';
import './access.css';

const words = wordsOf({
  id: {
    title: 'Surat kode akses',
    about: (n: string) => `Surat: ${n}, satu lembar tiap kode.`,
    print: 'Cetak',
    back: 'Kembali ke daftar',
    more: 'Muat lagi',
    for: (name: string) => `Kode akses MBG Pilot untuk ${name}`,
    number: 'Nomor',
    code: 'Kode',
    until: 'Berlaku sampai',
    qr: 'Kode QR tautan masuk',
    steps: [
      'Pindai kode QR ini dengan ponsel, atau buka tautan di bawahnya.',
      'Tekan Masuk. Belum punya akun? Daftar dengan nama dan alamat e-mail Anda sendiri.',
      'Periksa kodenya, lalu tekan Pakai kode. Halaman hari ini langsung terbuka.',
    ],
    keep: 'Satu kode untuk satu orang: jangan difoto atau diteruskan. Perlu untuk rekan lain? Minta kode lagi kepada koordinator.',
  },
  en: {
    title: 'Letters with access codes',
    about: (n: string) => `Letters: ${n}, one sheet for each code.`,
    print: 'Print',
    back: 'Back to the list',
    more: 'Load more',
    for: (name: string) => `MBG Pilot access code for ${name}`,
    number: 'Number',
    code: 'Code',
    until: 'Good until',
    qr: 'QR code of the link',
    steps: [
      'Scan this QR code with a phone, or open the link below it.',
      'Press Sign in. No account yet? Sign up with your name and an e-mail address of your own.',
      'Check the code and press Use the code. The page of today opens at once.',
    ],
    keep: 'One code is for one person: take no picture and pass it to nobody. Needed for a colleague? Ask your coordinator for another code.',
  },
});

type Props = { pages: ReturnType<typeof usePages<PlaceAccess>>; onBack: () => void };

export function AccessLetters({ pages, onBack }: Props) {
  const w = words();
  const letters = pages.items.flatMap(({ place, codes }) => codes.map((code) => ({ place, ...code })));
  return (
    <div class="page">
      <header class="row spread no-print">
        <div>
          <h1>{w.title}</h1>
          <p role="status">{w.about(number(letters.length))}</p>
        </div>
        <div class="row">
          <button type="button" onClick={onBack}>
            {w.back}
          </button>
          <button type="button" class="primary" disabled={letters.length === 0} onClick={() => print()}>
            {w.print}
          </button>
        </div>
      </header>
      <Loaded reading={pages.first}>
        {() => letters.map((letter) => <Letter key={letter.id} {...letter} />)}
      </Loaded>
      <div class="no-print">
        <More pages={pages} label={w.more} />
      </div>
    </div>
  );
}

type LetterProps = Pick<PlaceAccess, 'place'> & PlaceAccess['codes'][number];

function Letter({ place, code, until }: LetterProps) {
  const w = words();
  const link = `${location.origin}/#${code}`;
  return (
    <article class="letter stack">
      <h2>{w.for(place.name)}</h2>
      <div class="letter-code">
        <dl>
          <dt>{w.number}</dt>
          <dd>{place.id}</dd>
          <dt>{w.code}</dt>
          <dd>
            <code>{code}</code>
          </dd>
          <dt>{w.until}</dt>
          <dd>{dayText(until)}</dd>
        </dl>
        <div>
          <QrCode text={link} label={w.qr} />
          <p class="wrap">{link}</p>
        </div>
      </div>
      <ol>
        {w.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{w.keep}</p>
    </article>
  );
}
