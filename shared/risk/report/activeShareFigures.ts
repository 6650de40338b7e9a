import { compensatedSum } from '../../math/compensatedSum';
import { symbolKey } from '../../model/symbolKey';
import type { Figure, Measure } from '../../report/figure';
import type { Benchmark } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import { activeShare } from '../exposure/activeShare';
import type { AttachedScene } from './attachedScene';
import type { companiesHeld } from './companiesHeld';
import { figure, figureInput } from './figure';
import type { Totals } from './totals';

const MEASURES: Readonly<Record<Benchmark, Measure>> = {
  russell2000: 'activeShareToRussell2000',
  sp500: 'activeShareToSp500',
};

/**
 * Active share against an index whose members are attached, funds seen through by their lists. Answers "how different am
 * I from the index?".
 *
 * @param benchmark - Which index.
 * @param held - Companies of the selection and what could not be opened.
 * @param attached - Lists of funds and indexes.
 * @param totals - Totals of the selection.
 * @returns Half the sum of absolute differences of weights, 0 to 1 for long positions; what could not be opened counts as
 *   different, and the coverage says how much was. Problems: `no-index-members` without a list that has weights;
 *   `no-holdings` where nothing is held.
 *
 * Method: `activeShare`, O(companies). Source: D§6.6.
 */
export function activeShareFigure(
  benchmark: Benchmark,
  held: ReturnType<typeof companiesHeld>,
  attached: AttachedScene | null,
  totals: Totals,
): Figure {
  const list = attached?.records.members.get(benchmark);
  const exposures = new Map(
    [...held.companies].map(([key, { parts }]) => [key, compensatedSum(parts.map((part) => part.exposure))]),
  );
  const opened = compensatedSum([...exposures.values()].map(Math.abs));
  const whole = opened + held.unopened;
  const members = list?.table.members ?? [];
  const weights = new Map(members.map(({ symbol, weightFraction }) => [symbolKey(symbol), weightFraction ?? 0]));
  const share = (): Result<number> => {
    if (list === undefined || members.some(({ weightFraction }) => weightFraction === null))
      return fail({ code: 'no-index-members', benchmark });
    if (whole === 0) return fail({ code: 'no-holdings' });
    const own = new Map([...exposures].map(([key, exposure]) => [key, exposure / whole]));
    return ok(activeShare(new Map([...own, ['', held.unopened / whole]]), weights));
  };
  return figure(MEASURES[benchmark], 'fraction', share(), {
    coverageFraction: whole === 0 ? null : opened / whole,
    asOf: totals.dataDate,
    inputs: [
      ...(list === undefined
        ? []
        : [figureInput('indexMembers', members.length, 'count', { source: list.link.source, asOf: list.link.asOf })]),
      figureInput('companiesHeld', held.companies.size, 'count'),
      figureInput('notOpened', held.unopened, 'money'),
    ],
  });
}
