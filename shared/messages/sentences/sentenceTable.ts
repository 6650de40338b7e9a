import type { Problem, ProblemCode } from '../../result/problem';
import type { TextFormat } from '../formatValue';

/** One problem of a given code. */
export type ProblemOf<C extends ProblemCode> = Extract<Problem, { code: C }>;

/** One sentence per code: a code without one does not compile. */
export type SentenceTable<P extends Problem> = {
  readonly [C in P['code']]: (problem: ProblemOf<C>, format: TextFormat) => string;
};
