// The frame of every form of the registry: judged by the schema of the thing while one types, saved against the version that
// was read.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type * as z from 'zod';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { Ending } from './ending.tsx';
import { type Saved, saveVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    save: 'Simpan',
    readOnly: 'Hanya untuk dibaca: registri diubah koordinator wilayahnya.',
    fix: 'Perbaiki isian yang ditandai, lalu simpan lagi.',
  },
  en: {
    save: 'Save',
    readOnly: 'For reading only: the registry is changed by the coordinator of the region.',
    fix: 'Correct the marked fields and save again.',
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
  /** Told what the server answered. */
  onSaved: (answer: unknown) => void;
  children: (problemAt: (path: string) => string | undefined) => ComponentChildren;
};

export function EditForm<T extends object>(props: Props<T>) {
  const { path, etag: read, schema, draft, idIssues, mayWrite, onSaved, children } = props;
  const w = words();
  const [etag, setEtag] = useState(read);
  const [wasPressed, setPressed] = useState(false);
  const [ended, setEnded] = useState<Saved<T>>();
  const [isSaving, setSaving] = useState(false);
  const typed = JSON.stringify([path, draft]);
  const [clean, setClean] = useState(typed);
  const isDirty = typed !== clean;
  useUnsaved(mayWrite && isDirty);
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
    if (issues.length > 0 || isSaving) return;
    setSaving(true);
    const saved = await saveVersioned<T>(path, draft, etag);
    setSaving(false);
    setEnded(saved);
    if (saved.kind === 'saved' || saved.kind === 'stale') setEtag(saved.etag);
    if (saved.kind !== 'saved') return;
    setClean(typed);
    onSaved(saved.value);
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
      {ended && <Ending ended={ended} draft={draft} isDirty={isDirty} />}
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
