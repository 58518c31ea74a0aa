// The frame of every form of the registry: judged by the schema of the thing while one types, saved against the version that
// was read.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type * as z from 'zod';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { language, wordsOf } from '../../lib/language.ts';
import { Differences } from './differences.tsx';
import { type Saved, saveVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    save: 'Simpan',
    saved: 'Tersimpan.',
    readOnly: 'Hanya untuk dibaca: registri diubah koordinator wilayahnya.',
    fix: 'Perbaiki isian yang ditandai, lalu simpan lagi.',
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
    save: 'Save',
    saved: 'Saved.',
    readOnly: 'For reading only: the registry is changed by the coordinator of the region.',
    fix: 'Correct the marked fields and save again.',
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

type Props<T extends object> = {
  path: string;
  etag: string | null;
  schema: z.ZodType;
  draft: T;
  /** What is wrong with the id of a new thing. */
  idIssues: readonly Issue[];
  mayWrite: boolean;
  onSaved: (value: T) => void;
  children: (problemAt: (path: string) => string | undefined) => ComponentChildren;
};

export function EditForm<T extends object>(props: Props<T>) {
  const { path, etag: read, schema, draft, idIssues, mayWrite, onSaved, children } = props;
  const w = words();
  const [etag, setEtag] = useState(read);
  const [wasPressed, setPressed] = useState(false);
  const [ended, setEnded] = useState<Saved<T>>();
  const checked = schema.safeParse(draft);
  const issues = [...idIssues, ...(checked.success ? [] : issuesOf(checked.error)(language.value))];
  const refused = ended?.kind === 'refused' ? (ended.problem.issues ?? []) : [];
  const problemAt = (at: string) =>
    [...(wasPressed ? issues : issues.filter(({ code }) => code !== 'missing')), ...refused].find(
      (issue) => issue.path === at,
    )?.message;
  const save = async (event: Event) => {
    event.preventDefault();
    setPressed(true);
    if (issues.length > 0) return;
    const saved = await saveVersioned<T>(path, draft, etag);
    setEnded(saved);
    if (saved.kind === 'saved' || saved.kind === 'stale') setEtag(saved.etag);
    if (saved.kind === 'saved') onSaved(saved.value);
  };
  return (
    <form class="stack" onSubmit={save} noValidate>
      {!mayWrite && (
        <p class="note look">
          <span>{w.readOnly}</span>
        </p>
      )}
      <fieldset class="stack" disabled={!mayWrite}>
        {children(problemAt)}
      </fieldset>
      {wasPressed && issues.length > 0 && (
        <p class="problem-text" role="alert">
          {w.fix}
        </p>
      )}
      {ended?.kind === 'refused' && <ProblemNote problem={ended.problem} />}
      {ended?.kind === 'exists' && <ProblemNote problem={w.exists} />}
      {ended?.kind === 'unreachable' && <ProblemNote problem={w.offline} />}
      {ended?.kind === 'stale' && (
        <>
          <ProblemNote problem={w.stale} />
          <Differences theirs={ended.theirs} mine={draft} />
        </>
      )}
      {ended?.kind === 'saved' && (
        <p class="note fine" role="status">
          <span>{w.saved}</span>
        </p>
      )}
      {mayWrite && (
        <div class="row">
          <button type="submit" class="primary">
            {w.save}
          </button>
        </div>
      )}
    </form>
  );
}
