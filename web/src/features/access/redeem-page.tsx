// Who has an account and no right yet enters the code of their letter here; the letter's link has filled it in. The menus are there
// at once.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { readAccessCode, showAccessCode } from '../../../../shared/domain/access.ts';
import { toGrant } from '../../../../shared/domain/policy.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused, write } from '../../lib/api.ts';
import { wordsOf } from '../../lib/language.ts';
import { grants, homeOf, session } from '../../lib/me.ts';
import { addGrant } from './own-grants.ts';

const words = wordsOf({
  id: {
    title: 'Masukkan kode akses',
    about: 'Kodenya ada di surat dari koordinator: sepuluh huruf dan angka. Satu kode untuk satu orang.',
    account: (name: string) => `Tempatnya ditambahkan ke akun ${name}.`,
    code: 'Kode akses',
    use: 'Pakai kode',
    home: 'Ke tempat saya',
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu coba lagi.' },
  },
  en: {
    title: 'Enter your access code',
    about: 'It is in the letter from your coordinator: ten letters and digits. One code is for one person.',
    account: (name: string) => `Its place is added to the account of ${name}.`,
    code: 'Access code',
    use: 'Use the code',
    home: 'To my places',
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then try again.' },
  },
});

/** The code of the link that was opened, as it stands in the letter. */
function codeOfLink(): string {
  const code = readAccessCode(location.hash.slice(1));
  return code ? showAccessCode(code) : '';
}

export function RedeemPage() {
  const w = words();
  const { route } = useLocation();
  const [code, setCode] = useState(codeOfLink);
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>();
  const redeem = async (event: SubmitEvent) => {
    event.preventDefault();
    try {
      const { grant } = await write<{ grant: string }>('POST', '/v1/me/grants', { code });
      await addGrant(grant);
      const given = toGrant(grant);
      route(given ? homeOf(given) : '/', true);
    } catch (error) {
      setProblem(error instanceof Refused ? error.problem : w.offline);
    }
  };
  return (
    <div class="page narrow">
      <h1>{w.title}</h1>
      <p>{w.about}</p>
      {session.value?.name && <p class="soft">{w.account(session.value.name)}</p>}
      <form class="stack" onSubmit={redeem}>
        <TextField id="access-code" label={w.code} value={code} onChange={setCode} required />
        {problem && <ProblemNote problem={problem} />}
        <div class="row">
          <button type="submit" class="primary">
            {w.use}
          </button>
          {grants.value.length > 0 && (
            <a class="button" href="/">
              {w.home}
            </a>
          )}
        </div>
      </form>
    </div>
  );
}
