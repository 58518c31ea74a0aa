// A problem in words: what is wrong and what to do.
import type { ProblemBody } from '../../../shared/domain/problem.ts';

type Said = Pick<ProblemBody, 'title' | 'detail' | 'issues'>;

/** Each sentence once. */
const issuesOf = ({ detail, issues = [] }: Said): string[] =>
  [...new Set(issues.map(({ message }) => message))].filter((message) => message !== detail);

export const ProblemNote = ({ problem }: { problem: Said }) => (
  <div class="note act" role="alert">
    <strong>{problem.title}</strong>
    <p>{problem.detail}</p>
    {issuesOf(problem).map((message) => (
      <p key={message}>{message}</p>
    ))}
  </div>
);
