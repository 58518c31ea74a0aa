// The first reason why a row cannot be taken, on its way out of the reader that found it.
import type { Numbers } from './language.ts';
import type { RowProblem, RowProblemCode } from './school-row-words.ts';

export class Refusal extends Error {
  readonly row: RowProblem;
  constructor(problem: RowProblemCode, values: Numbers) {
    super(problem);
    this.row = { problem, values };
  }
}
