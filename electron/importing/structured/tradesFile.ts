import type { CashLine, TradeRow } from '../../../shared/model/activity';
import type { PositionsFile, ReadWarning, SkippedRow } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';

/** Everything a reader of a structured file knows when its transactions are read. */
export interface TradesReading {
  readonly head: Pick<PositionsFile, 'fileName' | 'formatId' | 'format' | 'asOf' | 'settings' | 'parts'>;
  readonly trades: readonly TradeRow[];
  readonly cashLines: readonly CashLine[];
  readonly skipped: readonly SkippedRow[];
  readonly structuralLines?: readonly number[];
  readonly warnings?: readonly ReadWarning[];
}

/**
 * What happened, as the proposal gives it.
 *
 * @returns The proposal, also where not one entry changes a holding; `file-no-rows` where there is no entry.
 */
export function tradesFile(reading: TradesReading): FormatOutcome {
  const { head, trades, cashLines, skipped, structuralLines = [], warnings = [] } = reading;
  const rows = trades.length + cashLines.length + skipped.length;
  if (rows === 0) return { status: 'refused', problem: { code: 'file-no-rows' } };
  return {
    status: 'read',
    file: {
      ...head,
      kind: 'activity',
      accounts: [...new Set(trades.flatMap(({ account }) => account ?? []))],
      positions: [],
      trades: [...trades],
      cashLines: [...cashLines],
      skipped: skipped.toSorted((left, right) => firstLine(left) - firstLine(right)),
      structuralLines: [...structuralLines],
      totals: { marketValue: null, costBasis: null, rowsMarketValue: '0', currency: null, reconciles: null },
      warnings: [...warnings],
      columns: null,
    },
  };
}

function firstLine({ line }: SkippedRow): number {
  return typeof line === 'number' ? line : line[0];
}
