// A small form that adds one thing to a case; it closes when that was taken.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { wordsOf } from '../../lib/language.ts';
import type { IncidentCase } from '../../lib/shapes.ts';
import type { Update } from './send-update.ts';
import { useSending } from './use-sending.ts';

const words = wordsOf({
  id: { save: 'Simpan', cancel: 'Batal', missing: 'Isi dulu yang diminta.' },
  en: { save: 'Save', cancel: 'Cancel', missing: 'Fill in what is asked first.' },
});

type Props = {
  found: IncidentCase;
  /** What opens the form. */
  label: string;
  /** What is to be sent; undefined while something is missing. */
  update: Update | undefined;
  onSent: () => void;
  children: ComponentChildren;
};

export function SayForm({ found, label, update, onSent, children }: Props) {
  const w = words();
  const [isOpen, setOpen] = useState(false);
  const [wasPressed, setPressed] = useState(false);
  const { send, isSending, problem } = useSending(found, onSent);
  const close = () => {
    setOpen(false);
    setPressed(false);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setPressed(true);
    if (update && (await send(update))) close();
  };
  if (!isOpen)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {label}
      </button>
    );
  return (
    <form class="stack" onSubmit={submit} noValidate aria-label={label}>
      {children}
      {wasPressed && !update && (
        <p class="problem-text" role="alert">
          {w.missing}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="submit" class="primary" disabled={isSending}>
          {w.save}
        </button>
        <button type="button" onClick={close}>
          {w.cancel}
        </button>
      </div>
    </form>
  );
}
