// A problem in words: what is wrong and what to do.
import type { ProblemBody } from '../../../shared/domain/problem.ts';

export const ProblemNote = ({ problem }: { problem: Pick<ProblemBody, 'title' | 'detail' | 'issues'> }) => (
  <div class="note act" role="alert">
    <strong>{problem.title}</strong>
    <p>{problem.detail}</p>
    {problem.issues?.map(({ path, message }) => (
      <p key={path}>
        {path}: {message}
      </p>
    ))}
  </div>
);
