// What came of saving, in words that say what to do next.
import { ProblemNote } from '../../components/problem-note.tsx';
import { wordsOf } from '../../lib/language.ts';
import { Differences } from './differences.tsx';
import type { Saved } from './use-versioned.ts';

const words = wordsOf({
  id: {
    saved: 'Tersimpan.',
    stale: {
      title: 'Sudah diubah orang lain',
      detail: 'Isian Anda masih ada. Bandingkan dengan punya mereka; menyimpan lagi menggantinya.',
    },
    exists: {
      title: 'Sudah terdaftar',
      detail: 'Nomor ini sudah dipakai. Cari di registri dan ubah di sana.',
    },
    offline: { title: 'Belum tersimpan', detail: 'Sambungkan ke internet, lalu simpan lagi.' },
  },
  en: {
    saved: 'Saved.',
    stale: {
      title: 'Someone else changed it',
      detail: 'What you typed is still here. Compare it with theirs; saving again replaces it.',
    },
    exists: {
      title: 'Already registered',
      detail: 'This number is in use. Find it in the registry and change it there.',
    },
    offline: { title: 'Not saved yet', detail: 'Connect to the internet, then save again.' },
  },
});

type Props = { ended: Saved<object>; draft: object; isDirty: boolean };

export function Ending({ ended, draft, isDirty }: Props) {
  const w = words();
  if (ended.kind === 'refused') return <ProblemNote problem={ended.problem} />;
  if (ended.kind === 'exists') return <ProblemNote problem={w.exists} />;
  if (ended.kind === 'unreachable') return <ProblemNote problem={w.offline} />;
  if (ended.kind === 'stale')
    return (
      <>
        <ProblemNote problem={w.stale} />
        <Differences theirs={ended.theirs} mine={draft} />
      </>
    );
  return isDirty ? null : (
    <p class="note fine" role="status">
      <span>{w.saved}</span>
    </p>
  );
}
