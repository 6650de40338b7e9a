import { compensatedSum } from '../../math/compensatedSum';
import type { IsoDate } from '../../model/isoDate';
import type { RiskReport } from '../../report/riskReport';
import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import { figure, figureInput } from './figure';
import { isCash, type Position } from './position';

/** What the rest of the report divides by. */
export interface Totals {
  /** Net liquidation value of the selection in base currency: cash and longs positive, shorts negative, futures nothing. */
  readonly equity: Result<number>;
  /** Sum of absolute values of everything that is not cash, futures at notional. */
  readonly grossValue: number;
  readonly cashValue: number;
  /** Youngest price day; null before any price. */
  readonly dataDate: IsoDate | null;
}

/**
 * Adds up the selection.
 *
 * @param positions - Priced holdings.
 * @returns Totals in base currency; holdings whose value is unknown are left out and listed by the report.
 *   Problems (of `equity`): `no-holdings` when nothing has a value. Source: D§0, equity E.
 */
export function totalsOf(positions: readonly Position[]): Totals {
  const invested = positions.flatMap((position) => (position.invested.ok ? [position.invested.value] : []));
  const values = positions.flatMap((position) =>
    position.value.ok ? [{ position, value: position.value.value }] : [],
  );
  // Cash has no price, so the day its file was written says nothing of how old the prices are.
  const dates = positions.flatMap((position) =>
    position.priceDate === null || isCash(position) ? [] : [position.priceDate],
  );
  return {
    equity: invested.length === 0 ? fail({ code: 'no-holdings' }) : ok(compensatedSum(invested)),
    grossValue: compensatedSum(values.map((row) => (isCash(row.position) ? 0 : Math.abs(row.value)))),
    cashValue: compensatedSum(values.map((row) => (isCash(row.position) ? row.value : 0))),
    dataDate: dates.reduce<IsoDate | null>((newest, date) => (newest === null || date > newest ? date : newest), null),
  };
}

/**
 * A value as a fraction of equity.
 *
 * @param value - Base currency, signed.
 * @param totals - The selection's totals.
 * @returns Signed fraction. Problems: `no-equity` when equity is zero or negative; those of `value` and of equity.
 *
 * Source: D§0, equity E.
 */
export function equityFraction(value: Result<number>, totals: Totals): Result<number> {
  if (!value.ok) return value;
  if (!totals.equity.ok) return totals.equity;
  if (totals.equity.value <= 0) return fail({ code: 'no-equity', equity: totals.equity.value });
  return ok(value.value / totals.equity.value);
}

/**
 * The totals as figures.
 *
 * @param positions - Priced holdings.
 * @param totals - Their totals.
 * @returns Equity, invested value (longs less shorts without cash) and cash, in base currency.
 */
export function totalsFigures(positions: readonly Position[], totals: Totals): RiskReport['totals'] {
  const missing: Problem[] = positions.flatMap((position) => (position.value.ok ? [] : [position.value.problem]));
  const context = { asOf: totals.dataDate, notes: missing.slice(0, 5) };
  const invested: Result<number> = totals.equity.ok ? ok(totals.equity.value - totals.cashValue) : totals.equity;
  const count = (kept: (position: Position) => boolean): number => positions.filter(kept).length;
  return {
    equity: figure('equity', 'money', totals.equity, {
      ...context,
      inputs: [
        figureInput(
          'holdingsWithValue',
          count((position) => position.value.ok),
          'count',
        ),
        figureInput('holdingsWithoutValue', missing.length, 'count'),
        figureInput('cashValue', totals.cashValue, 'money'),
      ],
    }),
    invested: figure('investedValue', 'money', invested, {
      ...context,
      inputs: [
        ...(totals.equity.ok ? [figureInput('equity', totals.equity.value, 'money')] : []),
        figureInput('cashValue', totals.cashValue, 'money'),
      ],
    }),
    cash: figure('cashValue', 'money', totals.equity.ok ? ok(totals.cashValue) : totals.equity, {
      asOf: totals.dataDate,
      inputs: [figureInput('cashLines', count(isCash), 'count')],
    }),
  };
}
