// The card of one child: measured twice, judged while one types, kept on the phone at the press of the button; then the next.
import { ProblemNote } from '../../components/problem-note.tsx';
import type { KeptRound } from '../../lib/kept-round.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Child } from '../../lib/shapes.ts';
import { ageOn, nameOf, sexText } from './child-words.ts';
import type { Listed } from './class-list.ts';
import { ALL, wantedOf } from './class-list.ts';
import { MeasureForm } from './measure-form.tsx';
import { Progress } from './progress.tsx';

const words = wordsOf({
  id: {
    again: 'Sudah diukur di pengukuran ini. Bila diukur lagi, hasil yang terakhir yang dipakai.',
    none: 'Belum ada persetujuan orang tua atau wali, jadi anak ini belum boleh diukur.',
    withdrawn: 'Persetujuan sudah ditarik, jadi anak ini tidak diukur lagi.',
    consent: 'Catat persetujuan',
    skip: (name: string) => `Lewati, ke ${name}`,
    list: 'Kembali ke daftar',
  },
  en: {
    again: 'Measured in this round already. If measured again, the last result counts.',
    none: 'There is no consent of a parent or guardian yet, so this child may not be measured.',
    withdrawn: 'Consent was withdrawn, so this child is not measured any more.',
    consent: 'Record the consent',
    skip: (name: string) => `Skip to ${name}`,
    list: 'Back to the list',
  },
});

type Props = {
  current: Listed;
  round: KeptRound;
  listed: readonly Listed[];
  next: Child | undefined;
  /** The card of a child, or the list. */
  pathOf: (child?: Child) => string;
  onKept: (next: Child | undefined) => void;
};

export function MeasureCard({ current, round, listed, next, pathOf, onKept }: Props) {
  const w = words();
  const { child, standing, entry } = current;
  const { birthDate, sex, classGroup, consent } = child;
  return (
    <div class="page narrow">
      <header class="stack">
        <h1>{nameOf(child)}</h1>
        <p class="soft">
          {classGroup} · {sexText(sex)} · {ageOn(birthDate, round.round.date)}
        </p>
        <Progress listed={wantedOf(listed, { ...ALL, classGroup })} />
      </header>
      {entry?.state === 'rejected' && entry.problem && <ProblemNote problem={entry.problem} />}
      {standing === 'measured' && (
        <p class="note look">
          <span>{w.again}</span>
        </p>
      )}
      {consent === 'given' ? (
        <MeasureForm current={current} round={round} next={next} onKept={onKept} />
      ) : (
        <div class="note look stack">
          <p>{consent === 'withdrawn' ? w.withdrawn : w.none}</p>
          <a class="button" href={`/sites/${round.site.id}/measuring/children/${child.id}`}>
            {w.consent}
          </a>
        </div>
      )}
      <div class="row">
        {next && (
          <a class="button" href={pathOf(next)}>
            {w.skip(nameOf(next))}
          </a>
        )}
        <a class="button" href={pathOf()}>
          {w.list}
        </a>
      </div>
    </div>
  );
}
