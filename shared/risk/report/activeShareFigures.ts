import { compensatedSum } from '../../math/compensatedSum';
import type { Figure, Measure } from '../../report/figure';
import type { Benchmark } from '../../result/problem';
import { fail, ok } from '../../result/result';
import { activeShare } from '../exposure/activeShare';
import type { AttachedTable } from './attachedRecords';
import type { AttachedScene } from './attachedScene';
import type { companiesHeld } from './companiesHeld';
import { figure, figureInput } from './figure';
import { listedLines } from './listedLines';
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
  const exposures = [...held.companies].map(
    ([key, { parts }]) => [key, compensatedSum(parts.map((part) => part.exposure))] as const,
  );
  const opened = compensatedSum(exposures.map(([, exposure]) => Math.abs(exposure)));
  const whole = opened + held.unopened;
  const record = {
    coverageFraction: whole === 0 ? null : opened / whole,
    asOf: totals.dataDate,
    inputs: [
      figureInput('companiesHeld', held.companies.size, 'count'),
      figureInput('notOpened', held.unopened, 'money'),
    ],
  };
  const list = attached?.records.members.get(benchmark);
  if (list === undefined || list.table.members.some(({ weightFraction }) => weightFraction === null))
    return figure(MEASURES[benchmark], 'fraction', fail({ code: 'no-index-members', benchmark }), record);
  const own = new Map([...exposures, ['', held.unopened] as const].map(([key, exposure]) => [key, exposure / whole]));
  const { source, asOf } = list.link;
  const share = whole === 0 ? fail({ code: 'no-holdings' } as const) : ok(activeShare(own, memberWeights(list)));
  return figure(MEASURES[benchmark], 'fraction', share, {
    ...record,
    inputs: [figureInput('indexMembers', list.table.members.length, 'count', { source, asOf }), ...record.inputs],
  });
}

function memberWeights({ table }: AttachedTable<'index-members'>): ReadonlyMap<string, number> {
  return new Map(listedLines(table.members).map(({ key, line }) => [key ?? '', line.weightFraction ?? 0]));
}
