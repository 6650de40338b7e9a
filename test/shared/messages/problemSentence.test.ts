import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Problem } from '../../../shared/result/problem';
import { PROBLEM_EXAMPLES } from '../../support/problemExamples';

const FORMAT = { locale: 'en-US', currency: 'USD' };
const NOT_FOR_READERS = /NaN|undefined|null|Infinity|\[object|!|\b(buy|sell|should|recommend)\b/i;

describe('problemSentence', () => {
  it.each(PROBLEM_EXAMPLES.map((problem) => [problem.code, problem] as const))(
    'says %s in one plain sentence that ends with a period',
    (code, problem) => {
      const sentence = problemSentence(problem, FORMAT);
      expect(sentence).toMatch(/^[“A-Z0-9].*[^.]\.$/);
      expect(sentence.length).toBeGreaterThan(20);
      expect(sentence).not.toMatch(NOT_FOR_READERS);
      if (code.includes('-')) expect(sentence).not.toContain(code);
    },
  );

  it('holds the facts of the problem', () => {
    expect(problemSentence({ code: 'too-few-observations', have: 12, need: 30 }, FORMAT)).toBe(
      'It needs at least 30 observations and there are 12, so it is unknown; a longer price history would give it.',
    );
    expect(problemSentence({ code: 'no-benchmark', benchmark: 'sp500' }, FORMAT)).toContain('SPY or ^GSPC');
    expect(problemSentence({ code: 'row-pending', amount: '-120.00' }, FORMAT)).toContain('of -120.00');
  });

  it('writes numbers and dates as the locale does', () => {
    const stale: Problem = { code: 'stale-price', isoDate: '2026-10-30', days: 1 };
    expect(problemSentence(stale, FORMAT)).toContain('Oct 30, 2026, 1 day behind');
    expect(problemSentence(stale, { locale: 'en-GB', currency: 'GBP' })).toContain('30 Oct 2026');
  });

  it('treats a code it does not know as a bug', () => {
    const foreign = { code: 'from-the-future' } as unknown as Problem;
    expect(() => problemSentence(foreign, FORMAT)).toThrow('problem without a sentence');
  });
});
